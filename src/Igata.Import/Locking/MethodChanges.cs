using Igata.Import.Documents;
using Igata.Import.Shaping;
using Igata.Import.Writing;

namespace Igata.Import.Locking;

/// <summary>Says which methods a newer document changes.</summary>
public static class MethodChanges
{
    /// <summary>Returns a line for each method that is added, changed or removed; none if the spec is up to date.</summary>
    /// <exception cref="ImportException">The folder was not written by an import.</exception>
    public static IReadOnlyList<string> Find(string folder, string displayPath, ImportResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        ImportLock earlier = ImportLock.Read(folder) ?? throw new ImportException($"{displayPath}/{ImportLock.FileName}", 1, 1, "There is no lock, so nothing was imported into this folder.");
        Dictionary<string, SpecPiece> pieces = result.Files.SelectMany(file => SpecPiece.Split(file.Value)).Where(piece => piece.Key != "#").ToDictionary(piece => piece.Id, StringComparer.Ordinal);
        bool IsChanged(string id) => !pieces.TryGetValue(id, out SpecPiece? piece) || earlier.FindHashes(id)?.SequenceEqual(LineHash.Create(piece.Lines)) != true;

        var lines = new List<string>();
        var usage = TypeUsage.Create(result.Draft);
        foreach (DraftMethod method in result.Draft.Methods)
        {
            string id = $"methods/{method.Name}";
            string[] types = [.. usage.OfMethod(method).Where(type => IsChanged($"types/{type}")).Order(StringComparer.Ordinal)];
            if (earlier.FindHashes(id) is null)
            {
                lines.Add($"{method.Name}: added");
            }
            else if (IsChanged(id) || types.Length > 0)
            {
                lines.Add($"{method.Name}: changed{(types.Length == 0 ? "" : $" ({string.Join(", ", types)})")}");
            }
        }

        lines.AddRange(FindRemoved("methods/").Select(name => $"{name}: removed"));
        foreach (SpecPiece webhook in pieces.Values.Where(piece => piece.Section == "webhooks" && IsChanged(piece.Id)))
        {
            lines.Add($"webhook {webhook.Key}: {(earlier.FindHashes(webhook.Id) is null ? "added" : "changed")}");
        }

        lines.AddRange(FindRemoved("webhooks/").Select(name => $"webhook {name}: removed"));
        lines.AddRange(pieces.Values.Where(piece => piece.Section.Length == 0 && IsChanged(piece.Id)).Select(piece => $"'{piece.Key}' of the API: changed"));
        return lines;

        IEnumerable<string> FindRemoved(string section) => earlier.Pieces.Keys
            .Where(id => id.StartsWith(section, StringComparison.Ordinal) && !pieces.ContainsKey(id))
            .Select(id => id[section.Length..]);
    }
}
