namespace Igata.Import.Documents;

/// <summary>A document that cannot be imported.</summary>
/// <param name="path">The document.</param>
/// <param name="line">The line, which starts at 1.</param>
/// <param name="column">The column, which starts at 1.</param>
/// <param name="message">What was found, and what is expected.</param>
public sealed class ImportException(string path, int line, int column, string message) : Exception($"{path}({line},{column}): error: {message}")
{
    internal ImportException(SourceNode node, string message) : this(node.Document.Path, node.Line, node.Column, message)
    {
    }
}
