import GraphFormats
import Pages

/// How the site looks: as all pages do, with what only a site has.
enum SiteStyle {
    /// The style sheet.
    static var bytes: [UInt8] { Array("\(HTMLStyle.sheet)\(site)".utf8) }

    /// What a page with a board has besides.
    static var boardBytes: [UInt8] { Array("\(HTMLStyle.boardSheet)".utf8) }

    private static let site: StaticString = """
        body>header{padding-top:1rem;padding-bottom:.2rem;margin-bottom:1.4rem;border-bottom:1px solid var(--line)}
        nav.site{align-items:baseline}
        nav.site a{text-decoration:none}
        nav.site a:hover{text-decoration:underline}
        nav.site .brand{font-weight:700;font-size:1.15rem;color:var(--accent);margin-right:.4rem}
        h2 a{color:inherit;text-decoration:none}
        h2 a:hover{text-decoration:underline}
        ol.ranks,ol.timeline{list-style:none;margin:0;padding:0}
        ol.ranks>li,ol.timeline>li{display:grid;grid-template-columns:2.2rem 1fr;gap:0 .8rem;padding:.5rem 0;\
        border-bottom:1px solid var(--line);overflow-wrap:anywhere}
        ol.timeline>li{grid-template-columns:6.2rem 1fr}
        ol.ranks>li:last-child,ol.timeline>li:last-child{border-bottom:0}
        ol.ranks .count{text-align:right;font-weight:700;color:var(--accent);font-variant-numeric:tabular-nums}
        ol.timeline time{color:var(--soft);font-variant-numeric:tabular-nums}

        """
}
