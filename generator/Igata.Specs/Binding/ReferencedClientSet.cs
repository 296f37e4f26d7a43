using Igata.Specs.Diagnostics;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>The clients that the folders of one build can extend, and the folders that extend them.</summary>
internal sealed class ReferencedClientSet(IReadOnlyList<ReferencedClient> all)
{
    private readonly Dictionary<string, string> _extendedBy = new(StringComparer.Ordinal);

    public ReferencedClient? Find(Located<string> name, string folder, DiagnosticBag diagnostics)
    {
        // Two references can contain the same client. The first one with a manifest is used.
        ReferencedClient[] candidates = [.. all.Where(candidate => candidate.Name == name.Value)];
        ReferencedClient? client = Array.Find(candidates, candidate => candidate.Manifest is not null) ?? candidates.FirstOrDefault();
        string? other = _extendedBy.TryGetValue(name.Value, out string? first) ? first : null;
        switch (client)
        {
            case null:
                string[] clientNames = [.. all.Where(client => client.Manifest is not null).Select(client => client.Name).Distinct().OrderBy(clientNames => clientNames, StringComparer.Ordinal)];
                ReportUnknown(name, clientNames, diagnostics);
                return null;
            case { Manifest: null }:
                diagnostics.Add(Catalog.ClientWithoutManifest, name.Location, name.Value);
                return null;
            case { Spec: null }:
                diagnostics.Add(Catalog.UnreadableManifest, name.Location, name.Value);
                return null;
            case not null when other is not null:
                diagnostics.Add(Catalog.ExtendedTwice, name.Location, name.Value, other);
                return null;
            default:
                _extendedBy.Add(name.Value, folder);
                return client;
        }
    }

    private static void ReportUnknown(Located<string> name, string[] known, DiagnosticBag diagnostics)
    {
        if (known.Length == 0)
        {
            diagnostics.Add(Catalog.NoClients, name.Location, name.Value);
        }
        else
        {
            diagnostics.Add(Catalog.UnknownClient, name.Location, name.Value, SpellingSuggestion.Create(name.Value, known), string.Join(", ", known.Select(other => $"'{other}'")));
        }
    }
}
