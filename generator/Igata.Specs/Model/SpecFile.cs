namespace Igata.Specs.Model;

/// <summary>One file of a spec, before anything is known of it.</summary>
/// <param name="Path">Relative to the root of the specs, with forward slashes; what the model and the generated code name.</param>
/// <param name="FullPath">What a finding names: a path that an editor can open.</param>
/// <param name="Text">All of its text.</param>
public sealed record SpecFile(string Path, string FullPath, string Text)
{
    /// <summary>The path of the manifest of a client of another assembly; no path of a user is like it.</summary>
    internal static string GetManifestPath(string client) => $"<{client}>/api.yaml";
}

/// <summary>What became of one folder of specs.</summary>
/// <param name="Folder">Its path, relative to the root of the specs.</param>
/// <param name="Api">The model, or null when a finding is an error.</param>
/// <param name="Findings">Sorted by file and place.</param>
public sealed record CompiledApi(string Folder, Api? Api, EquatableArray<Diagnostics.SpecDiagnostic> Findings);
