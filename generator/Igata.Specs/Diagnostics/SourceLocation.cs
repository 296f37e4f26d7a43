namespace Igata.Specs.Diagnostics;

/// <summary>Where something is written.</summary>
/// <param name="File"><see cref="Model.SpecFile.FullPath"/> of the file.</param>
/// <param name="Span">The piece of it.</param>
public readonly record struct SourceLocation(string File, SourceSpan Span);
