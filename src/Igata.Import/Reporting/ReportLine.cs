namespace Igata.Import.Reporting;

/// <summary>One element of a document that is not in the spec as it was.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="File">The document, or the file of the spec.</param>
/// <param name="Line">The line, which starts at 1.</param>
/// <param name="Column">The column, which starts at 1.</param>
/// <param name="Pointer">The JSON Pointer of the element.</param>
/// <param name="Message">What was found, and what became of it.</param>
public sealed record ReportLine(Outcome Outcome, string File, int Line, int Column, string Pointer, string Message)
{
    /// <summary>The number of operations that are affected; zero if it is not known.</summary>
    public int Operations { get; init; }

    /// <summary>The line as text.</summary>
    public override string ToString() =>
        $"{File}({Line},{Column}): {Outcome.GetName()}: {(Operations > 1 ? Message.TrimEnd('.') : Message)}{(Operations > 1 ? $"; {Operations:N0} operations" : "")}";
}
