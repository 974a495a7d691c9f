import DanChieuCommands

await runDanChieu()
