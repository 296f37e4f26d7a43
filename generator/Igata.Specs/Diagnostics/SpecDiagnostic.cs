namespace Igata.Specs.Diagnostics;

/// <summary>How serious a diagnostic is, in ascending order.</summary>
public enum Severity
{
    /// <summary>Everything works; the compiler shows it as a message.</summary>
    Suggestion,
    Warning,
    Error,
}

/// <summary>One reported diagnostic. Lines and columns start at 1, the end is exclusive, the offset counts UTF-16 units.</summary>
public sealed record SpecDiagnostic
{
    /// <summary>The maximum number of diagnostics of each severity in a folder. Users do not read more, and a hostile file must not produce unlimited output.</summary>
    public const int MaxCount = 1000;

    /// <summary>The id, such as <c>IGT0203</c>.</summary>
    public required string Id { get; init; }

    public required Severity Severity { get; init; }

    public required string Message { get; init; }

    /// <summary>The <see cref="Model.SpecFile.FullPath"/> of the file.</summary>
    public required string File { get; init; }

    public required SourceSpan Span { get; init; }
}

/// <summary>A range in a file.</summary>
public readonly record struct SourceSpan(int Line, int Column, int EndLine, int EndColumn, int Offset, int Length);
