import DanChieuCommands

runDanChieu()
