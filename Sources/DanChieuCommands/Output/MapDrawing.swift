import Bytes
import DanChieu

/// Draws the maps of a graph, each fitted to its sheet or to a screen.
struct MapDrawing {
    /// A drawn map.
    struct Drawn {
        let picture: [UInt8]
        /// How many documents are on it, and of how many.
        let documents, total: Int
        /// The ids of those on it.
        let ids: [String]
    }

    private let graph: CitationGraph
    private let options: MapFormat.Options
    private let renderer = GraphvizRenderer()
    /// How fine a PNG is.
    private static let dotsPerInch = 150
    /// The form of a screen.
    private static let screen = 1.7
    /// How often it is tried at most to get more documents onto a sheet: halving finds the most of a hundred.
    private static let tries = 7
    /// How much of a drawing's size is left for lines that run around it, and for what stretching adds.
    private static let slack = 0.94

    init(_ graph: CitationGraph, _ options: MapFormat.Options) { (self.graph, self.options) = (graph, options) }

    /// Draws a map of its own size: at most as much as can be followed on a screen.
    func draw(_ form: GraphvizRenderer.Form) async throws -> Drawn {
        let map = MapFormat(graph, options)
        let (width, _) = try await fitted(map, ratio: Self.screen) { size in
            // The form nearest to a screen's.
            let share = size.width / size.height / Self.screen
            return -max(share, 1 / share)
        }
        let picture = try await renderer.draw(
            map.dot(.init(width: width)), as: form, dotsPerInch: form == .png ? Self.dotsPerInch : nil)
        return Drawn(picture: picture, documents: map.documents, total: map.total, ids: map.ids)
    }

    /// Draws a map that fills a sheet, with as many documents as letters of legible size leave room for.
    ///
    /// - Parameter without: The ids of documents that stand on an earlier sheet.
    /// - Returns: nil where these are all that matter.
    func draw(_ form: GraphvizRenderer.Form, on sheet: MapSheet, without: Set<String>) async throws -> Drawn? {
        var options = options
        options.without = without
        options.places = sheet.places
        var best: (map: MapFormat, layout: GraphvizRenderer.Layout)?
        var tries = 0
        // The most documents that fit, found by halving; the same each time, so by a number of tries and not by the clock.
        var (least, most) = (4, min(options.documents, sheet.documents))
        options.documents = most
        let choice = MapFormat.Choice(graph, options)
        if choice.isEmpty, !without.isEmpty { return nil }
        while least <= most, best == nil || tries < Self.tries {
            tries += 1
            let middle = tries == 1 ? most : (least + most) / 2
            let map = MapFormat(choice, documents: middle)
            if let layout = try await fitted(map, sheet) {
                best = (map, layout)
                least = middle + 1
            } else {
                // What the map leaves out by itself need not be tried again.
                most = min(middle, map.documents + 1) - 1
            }
        }
        guard let (map, layout) = best else {
            throw GraphvizError(
                description: "no picture: not even a few documents fit the sheet legibly; take a larger one with --page"
            )
        }
        let picture = try await renderer.draw(
            layout, as: form, sheet: (sheet.width, sheet.height), scale: sheet.scale(of: (layout.width, layout.height)),
            dotsPerInch: form == .png ? Self.dotsPerInch : nil)
        return Drawn(picture: picture, documents: map.documents, total: map.total, ids: map.ids)
    }

    /// Returns a map laid out for a sheet; nil where its letters would be too small.
    private func fitted(_ map: MapFormat, _ sheet: MapSheet) async throws -> GraphvizRenderer.Layout? {
        let room = sheet.room
        let (width, size) = try await fitted(map, ratio: room.width / room.height) { sheet.scale(of: $0) }
        let scale = sheet.scale(of: size) * Self.slack
        guard MapSheet.isLegible(scale) else { return nil }
        var form = (width: room.width / scale, height: room.height / scale)
        var layout = try await renderer.layout(map.dot(.init(width: width, form: form)))
        // Lines that run around a drawing make it wider or higher than it was asked to be: once more, with what they took.
        let excess = (layout.width / layout.height) / (room.width / room.height)
        if abs(excess - 1) > 0.04 {
            if excess > 1 { form.height *= excess } else { form.width /= excess }
            let again = try await renderer.layout(map.dot(.init(width: width, form: form)))
            if sheet.share(of: (again.width, again.height)) > sheet.share(of: (layout.width, layout.height)),
                MapSheet.isLegible(sheet.scale(of: (again.width, again.height)))
            {
                layout = again
            }
        }
        return MapSheet.isLegible(sheet.scale(of: (layout.width, layout.height))) ? layout : nil
    }

    /// Finds how many boxes a row should have.
    ///
    /// - Parameters:
    ///   - ratio: The width of the wanted form by its height.
    ///   - worth: How good a size is.
    private func fitted(
        _ map: MapFormat, ratio: Double, worth: ((width: Double, height: Double)) -> Double
    ) async throws -> (width: Int, size: (width: Double, height: Double)) {
        var best: (width: Int, size: (width: Double, height: Double))?
        var width = map.usualWidth
        var tried: Set<Int> = []
        while tried.count < 4, tried.insert(width).inserted {
            let layout = try await renderer.layout(map.dot(.init(width: width)), hasLines: false)
            let size = (layout.width, layout.height)
            if best.map({ worth(size) > worth($0.size) }) ?? true { best = (width, size) }
            width = max(2, Int(rounding: Double(width) * (ratio / (size.0 / size.1)).squareRoot()))
        }
        return best ?? (width, (1, 1))
    }
}
