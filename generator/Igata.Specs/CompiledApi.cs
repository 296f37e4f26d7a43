using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs;

/// <summary>The result of compiling one folder of specs.</summary>
/// <param name="Folder">The path of the folder, relative to the root of the specs.</param>
/// <param name="Api">The model, or null if a diagnostic is an error.</param>
/// <param name="Findings">The diagnostics, sorted by file and position.</param>
public sealed record CompiledApi(string Folder, Api? Api, EquatableArray<SpecDiagnostic> Findings);
