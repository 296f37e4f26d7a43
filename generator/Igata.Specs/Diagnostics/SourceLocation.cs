namespace Igata.Specs.Diagnostics;

/// <summary>A location in a file.</summary>
/// <param name="File">The <see cref="Model.SpecFile.FullPath"/> of the file.</param>
/// <param name="Span">The range in the file.</param>
public readonly record struct SourceLocation(string File, SourceSpan Span);
