namespace Igata.Specs.Model;

/// <summary>One file of a spec.</summary>
/// <param name="Path">The path relative to the root of the specs, with forward slashes; the model and the generated code use it.</param>
/// <param name="FullPath">The path that diagnostics use, which an editor can open.</param>
/// <param name="Text">The whole text.</param>
public sealed record SpecFile(string Path, string FullPath, string Text);
