using Igata.Specs.Diagnostics;
using Igata.Specs.Spec;

namespace Igata.Specs.Meaning;

/// <summary>The clients that the folders of one build can add methods to, and who does.</summary>
internal sealed class KnownClients(IReadOnlyList<KnownClient> all)
{
    private readonly Dictionary<string, string> _extendedBy = new(StringComparer.Ordinal);

    public KnownClient? Find(Located<string> name, string folder, Findings findings)
    {
        // Two references may have one of that name; the first that can be read is as good as the other.
        KnownClient[] named = [.. all.Where(known => known.Name == name.Value)];
        KnownClient? client = Array.Find(named, known => known.Manifest is not null) ?? named.FirstOrDefault();
        string? other = _extendedBy.TryGetValue(name.Value, out string? first) ? first : null;
        switch (client)
        {
            case null:
                string[] known = [.. all.Where(client => client.Manifest is not null).Select(client => client.Name).Distinct().OrderBy(known => known, StringComparer.Ordinal)];
                findings.Add(Catalog.UnknownClient, name.Place, name.Value, Suggestion.For(name.Value, known), Listed(known));
                return null;
            case { Manifest: null }:
                findings.Add(Catalog.ClientWithoutManifest, name.Place, name.Value);
                return null;
            case { Spec: null }:
                findings.Add(Catalog.UnreadableManifest, name.Place, name.Value);
                return null;
            case not null when other is not null:
                findings.Add(Catalog.ExtendedTwice, name.Place, name.Value, other);
                return null;
            default:
                _extendedBy.Add(name.Value, folder);
                return client;
        }
    }

    private static string Listed(string[] known) => known.Length == 0
        ? "None of them has a client that can be extended"
        : $"The clients there are: {string.Join(", ", known)}";
}
