/// How all pages look: calm, legible, and the same on screen and paper. No font is loaded; the fonts named first have all
/// Vietnamese letters and come with the usual systems.
package enum HTMLStyle {
    /// The style sheet.
    package static let sheet: StaticString = """
        :root{color-scheme:light dark;--ink:#20262b;--soft:#5a646d;--paper:#faf8f4;--card:#fff;--line:#ddd8cd;--head:#f1ede4;\
        --accent:#96281b;--link:#1c4f82;--sure:#e3efdc;--sure-line:#5c8a45;--open:#fdeec2;--open-line:#b07d12;--lost:#f9dedb;\
        --lost-line:#b0392b;--target:#fff3a8}
        @media (prefers-color-scheme:dark){:root{--ink:#e4e1da;--soft:#a3a9ae;--paper:#16191c;--card:#1e2226;--line:#363c42;\
        --head:#262b30;--accent:#f0927f;--link:#8fbdf0;--sure:#24382a;--sure-line:#7fb069;--open:#41350f;--open-line:#d9a93a;\
        --lost:#452522;--lost-line:#e08074;--target:#5a4d10}}
        *{box-sizing:border-box}
        html{scroll-padding-top:1rem}
        body{margin:0;background:var(--paper);color:var(--ink);line-height:1.55;\
        font:16px/1.55 "Segoe UI","Noto Sans","Helvetica Neue",Roboto,"DejaVu Sans",Arial,sans-serif}
        body>header,body>main,body>footer{max-width:76rem;margin:0 auto;padding:0 1.25rem}
        body>header{padding-top:1.5rem}
        body>footer{padding-top:1rem;padding-bottom:2rem;color:var(--soft);font-size:.85rem}
        h1{font-size:1.7rem;line-height:1.25;margin:.4rem 0 .3rem}
        h2{font-size:1.25rem;line-height:1.3;margin:2.2rem 0 .6rem;padding-bottom:.25rem;border-bottom:2px solid var(--line)}
        h3{font-size:1.02rem;margin:1.4rem 0 .4rem;color:var(--accent)}
        h1,h2,h3{text-wrap:balance;overflow-wrap:anywhere}
        p{margin:.5rem 0}
        a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.16em}
        a:focus-visible,input:focus-visible,select:focus-visible,button:focus-visible{outline:2px solid var(--link);outline-offset:2px}
        .en{color:var(--soft);font-size:.84em;font-weight:normal;font-style:italic}
        .soft{color:var(--soft)}
        .lead{font-size:1.08rem;margin:.2rem 0 .8rem;overflow-wrap:anywhere}
        .card{background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.3rem 1.2rem 1rem;margin:1.2rem 0}
        .card>h2:first-of-type{margin-top:.9rem}
        .record{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1.2rem;margin:.6rem 0}
        .record dt{color:var(--soft);font-size:.92rem}
        .record dd{margin:0;overflow-wrap:anywhere;unicode-bidi:isolate}
        .wide{overflow-x:auto;margin:.6rem 0}
        table{border-collapse:collapse;width:100%;background:var(--card);border:1px solid var(--line);font-size:.94rem}
        th,td{text-align:left;vertical-align:top;padding:.42rem .7rem;border-bottom:1px solid var(--line);unicode-bidi:isolate}
        th{background:var(--head);font-weight:600}
        td{overflow-wrap:anywhere}
        td.name,td.day,td.count,th.count{overflow-wrap:normal;white-space:nowrap}
        td.count,th.count{text-align:right;font-variant-numeric:tabular-nums}
        td.title{min-width:14rem}
        tr.level th{background:none;color:var(--accent);padding-top:1rem}
        ul.relations{list-style:none;margin:0;padding:0}
        ul.relations>li{padding:.55rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
        ul.relations>li:last-child{border-bottom:0}
        blockquote{margin:.3rem 0 .2rem;padding:.1rem 0 .1rem .9rem;border-left:3px solid var(--line);\
        font-family:"Times New Roman","Noto Serif","DejaVu Serif",serif;font-size:1.05rem;unicode-bidi:isolate}
        .place{color:var(--soft);font-size:.84rem;overflow-wrap:anywhere;unicode-bidi:isolate}
        .text{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--card);border:1px solid var(--line);border-radius:6px;\
        padding:1.2rem 1.5rem;margin:.8rem 0;max-width:52rem;font:1.1rem/1.6 "Times New Roman","Noto Serif","DejaVu Serif",serif}
        mark{color:inherit;background:var(--sure);border-bottom:2px solid var(--sure-line);padding:0 .08em;unicode-bidi:isolate}
        mark a{color:inherit;text-decoration:none}
        mark.ambiguous{background:var(--open);border-bottom:2px dashed var(--open-line)}
        mark.unresolved{background:var(--lost);border-bottom:2px dotted var(--lost-line)}
        mark.named{font-style:italic}
        mark.hit{background:var(--open);border:0}
        :target{background:var(--target);scroll-margin-top:4rem}
        section:target,tr:target{background:none}
        section:target>h2,tr:target>td{background:var(--target)}
        .legend{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;font-size:.88rem;color:var(--soft)}
        .badge{display:inline-block;border:1px solid var(--line);border-radius:999px;padding:0 .6rem;font-size:.82rem;\
        color:var(--soft);white-space:nowrap}
        figure{margin:1rem 0}
        .map{overflow:auto;max-height:85vh;background:#fff;border:1px solid var(--line);border-radius:6px}
        .map svg,.map img{display:block;height:auto;margin:0 auto}
        figure:not(:has(:checked)) .map svg{width:100%}
        .map img{max-width:100%}
        figcaption{color:var(--soft);font-size:.88rem;margin-top:.35rem}
        form{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin:.8rem 0}
        input,select,button{font:inherit;color:inherit;background:var(--card);border:1px solid var(--soft);border-radius:5px;\
        padding:.4rem .7rem;max-width:100%}
        input[type=search]{flex:1 1 18rem;min-width:0}
        button{background:var(--link);border-color:var(--link);color:var(--paper);cursor:pointer}
        nav{display:flex;flex-wrap:wrap;gap:.2rem 1.3rem;margin:.4rem 0}
        .columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:0 2rem}
        .board small{display:block;color:var(--soft);font-size:.8em;font-weight:normal;line-height:1.35}
        .legend.board b{padding:0 .4em;border:1px solid var(--line)}
        table.board th,table.board td{border-right:1px solid var(--line)}
        table.board tbody th{position:sticky;left:0;z-index:1}
        table.board td>div+div{margin-top:.35rem}
        .board .done{background:var(--sure)}
        .board .not{background:var(--lost)}
        .board .before{background:var(--open)}
        .board .none{color:var(--soft)}
        .board .total>*{background:var(--head);border-top:2px solid var(--soft)}
        .board td small{display:inline}
        [hidden]{display:none!important}
        @media (max-width:44rem){body{font-size:15px}.record{grid-template-columns:1fr;gap:0}.record dd{margin-bottom:.4rem}\
        .text{padding:.9rem}td.name,td.day{white-space:normal}th,td{padding:.35rem .5rem}}
        @media print{:root{--ink:#000;--soft:#444;--paper:#fff;--card:#fff;--line:#bbb;--head:#eee;--accent:#000;--link:#000;\
        --sure:#fff;--open:#fff;--lost:#fff;--target:#fff;color-scheme:light}
        body{font-size:10.5pt}body>header,body>main,body>footer{max-width:none;padding:0}form,nav,figure label{display:none}
        .card,.text{border:0;padding:0;max-width:none}.map{max-height:none;overflow:visible;border:0}\
        .map svg{width:100%!important}.wide{overflow:visible}#zoom,th .en,.badge .en{display:none}\
        .badge{border:0;padding:0}th.count{white-space:normal}table{font-size:9pt}th,td{padding:.15rem .4rem}td.title{min-width:45%}
        .board{print-color-adjust:exact;--sure:#e3efdc;--lost:#f9dedb;--open:#fdeec2}
        h2,h3{break-after:avoid}tr,li,blockquote{break-inside:avoid}thead{display:table-header-group}}

        """

    /// What a page's security policy calls the style sheet; a test works it out anew.
    static let sheetHash: StaticString = "nekdv2tQ5Gh02YnAqHIgmiOlcfMin0FUH8OSTW0+cCY="

    /// What a page of boards has besides: paper wide enough for its columns.
    package static let boardSheet: StaticString = """
        @page{size:A3 landscape;margin:12mm}
        @media print{table.board{font-size:8.5pt}table.board th,table.board td{padding:.12rem .4rem}\
        table.board th small{display:inline}}

        """

    /// What a page's security policy calls it; a test works it out anew.
    static let boardSheetHash: StaticString = "YwuBb63+tLLdRinLRrCQiyIveAN/EDJEARX6+N09/v8="

    /// The script of `graph.html`: it hides the documents that don't have all the words typed. Words without diacritics are
    /// found with any. The page is whole without it.
    static let filter: StaticString = """
        "use strict";(()=>{const box=document.getElementById("filter"),form=box.form,said=document.getElementById("shown");
        const exact=text=>text.normalize("NFC").toLowerCase();
        const plain=text=>text.normalize("NFD").replace(/[\\u0300-\\u036f]/g,"").replace(/[\\u0111\\u0110]/g,"d").toLowerCase();
        const rows=[...document.querySelectorAll("tr[data-of]")].map(row=>({row,of:document.getElementById(row.dataset.of),\
        exact:exact(row.textContent),plain:plain(row.textContent)}));
        const show=()=>{const words=exact(box.value).split(/\\s+/).filter(Boolean);let count=0;
        for(const entry of rows){const fits=words.every(word=>plain(word)===word?entry.plain.includes(word):\
        entry.exact.includes(word));entry.row.hidden=!fits;if(entry.of)entry.of.hidden=!fits;if(fits)count++}
        said.textContent=words.length?count+" / "+rows.length:""};
        form.hidden=false;box.addEventListener("input",show);form.addEventListener("submit",event=>event.preventDefault());show()})();

        """

    /// What a page's security policy calls the script; a test works it out anew.
    static let filterHash: StaticString = "8GT5yODPZojTIIkfyXDUYkLOAhcPyKwH+l22CXjRXxI="

    /// The script that enlarges the map: by its buttons, by the wheel with Ctrl, and by two fingers; dragging moves it. The map is whole
    /// without it.
    static let zoom: StaticString = """
        "use strict";(()=>{const box=document.getElementById("drawing"),bar=document.getElementById("zoom");
        const svg=box&&box.querySelector("svg");if(!svg||!bar)return;let scale=1;bar.hidden=false;
        const set=(next,x,y)=>{next=Math.min(12,Math.max(1,next));const left=(box.scrollLeft+x)*next/scale-x,\
        top=(box.scrollTop+y)*next/scale-y;scale=next;svg.style.width=scale*100+"%";box.scrollLeft=left;box.scrollTop=top};
        const middle=factor=>set(scale*factor,box.clientWidth/2,box.clientHeight/2);
        const [more,less,fit]=bar.querySelectorAll("button");more.onclick=()=>middle(1.4);less.onclick=()=>middle(1/1.4);\
        fit.onclick=()=>set(1,0,0);
        box.addEventListener("wheel",event=>{if(!event.ctrlKey)return;event.preventDefault();\
        const frame=box.getBoundingClientRect();set(scale*(event.deltaY<0?1.15:1/1.15),event.clientX-frame.left,\
        event.clientY-frame.top)},{passive:false});
        let from=null;box.addEventListener("pointerdown",event=>{if(event.pointerType==="mouse"&&event.button===0)\
        from=[event.clientX+box.scrollLeft,event.clientY+box.scrollTop,false]});
        addEventListener("pointermove",event=>{if(!from)return;const left=from[0]-event.clientX,top=from[1]-event.clientY;\
        if(Math.abs(left-box.scrollLeft)+Math.abs(top-box.scrollTop)>4)from[2]=true;box.scrollLeft=left;box.scrollTop=top});
        addEventListener("pointerup",()=>{if(from&&from[2])addEventListener("click",event=>event.preventDefault(),\
        {capture:true,once:true});from=null})})();

        """

    /// What a page's security policy calls it; a test works it out anew.
    static let zoomHash: StaticString = "8hv0ubs1a8UhXVgOTBvnpz8Yi1HlEHNxu/rDbbI9k9U="
}
