namespace Igata.Specs.Model;

/// <summary>One file of a spec.</summary>
/// <param name="Path">The path relative to the root of the specs, with forward slashes; the model and the generated code use it.</param>
/// <param name="FullPath">The path that diagnostics use, which an editor can open.</param>
/// <param name="Text">The whole text.</param>
public sealed record SpecFile(string Path, string FullPath, string Text)
{
    /// <summary>Returns the path of the manifest of a client in another assembly. No file of a user can have this path.</summary>
    internal static string GetManifestPath(string client) => $"<{client}>/api.yaml";
}
