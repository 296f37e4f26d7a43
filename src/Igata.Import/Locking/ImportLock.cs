using System.Text.Encodings.Web;
using System.Text.Json;
using Igata.Import.Documents;
using Igata.Import.Shaping;
using Igata.Import.Tree;

namespace Igata.Import.Locking;

/// <summary>What an import wrote: the names that it gave, and the hashes of the lines of each piece. It is stored beside the spec.</summary>
public sealed record ImportLock
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "import.lock";

    // The characters of names are written as they are.
    private static readonly JsonSerializerOptions JsonOptions = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The version of the form of the file.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The document, as it was named.</summary>
    public string Document { get; init; } = "";

    /// <summary>The files that the import wrote.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>The names of types and methods by the elements of the document.</summary>
    public SortedDictionary<string, string> Names { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The hashes of the lines of each piece.</summary>
    public SortedDictionary<string, string> Pieces { get; init; } = new(StringComparer.Ordinal);

    internal IReadOnlyList<string>? FindHashes(string piece) => Pieces.TryGetValue(piece, out string? hashes) ? hashes.Split(' ', StringSplitOptions.RemoveEmptyEntries) : null;

    internal static ImportLock Create(string document, SpecDraft draft, IReadOnlyList<KeyValuePair<string, string>> files, CancellationToken cancel)
    {
        var lockFile = new ImportLock { Document = document, Files = [.. files.Select(file => file.Key)] };
        foreach (DraftMethod method in draft.Methods)
        {
            lockFile.Names[method.Operation.Identity] = (method.Map["as"] as SpecText)?.Text ?? method.Name;
        }

        foreach (DeclaredType type in draft.Types)
        {
            lockFile.Names[type.Pointer] = type.Name;
        }

        foreach (SpecPiece piece in files.SelectMany(file => SpecPiece.Split(file.Value)))
        {
            cancel.ThrowIfCancellationRequested();
            lockFile.Pieces[piece.Id] = string.Join(' ', LineHash.Create(piece.Lines));
        }

        return lockFile;
    }

    /// <summary>Reads the lock of a folder; null if it has none.</summary>
    /// <exception cref="ImportException">The lock cannot be read.</exception>
    public static ImportLock? Read(string folder)
    {
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<ImportLock>(File.ReadAllBytes(path), JsonOptions) is { Version: 1 } found
                ? found
                : throw new ImportException(path, 1, 1, "The lock was written by another version of Igata.");
        }
        catch (JsonException exception)
        {
            throw new ImportException(path, (int)(exception.LineNumber ?? 0) + 1, 1, "The lock is not valid. Restore it, or remove it together with the files of the spec.");
        }
    }

    /// <summary>Returns the text of the file.</summary>
    public string Format() => JsonSerializer.Serialize(this, JsonOptions).ReplaceLineEndings("\n") + "\n";
}
