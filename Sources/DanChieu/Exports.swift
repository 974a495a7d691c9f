@_exported public import CitationDetection
@_exported public import CitationNetwork
@_exported public import DocumentReading
@_exported public import GraphDrawing
@_exported public import GraphFormats
@_exported public import GraphStore
@_exported public import TextSearch
@_exported public import Vocabulary
