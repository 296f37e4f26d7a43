using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Igata.Package.Tests;

/// <summary>A source file that symbols refer to.</summary>
internal sealed record SourceDocument(string Name, bool HasSource);

/// <summary>Reads the embedded symbols of an assembly.</summary>
internal static class SymbolReader
{
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    public static IReadOnlyList<SourceDocument> ReadDocuments(byte[] assembly)
    {
        using var file = new PEReader(new MemoryStream(assembly));
        DebugDirectoryEntry entry = file.ReadDebugDirectory().Single(static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using MetadataReaderProvider symbols = file.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        MetadataReader reader = symbols.GetMetadataReader();
        return [.. reader.Documents.Select(handle => new SourceDocument(
            reader.GetString(reader.GetDocument(handle).Name),
            reader.GetCustomDebugInformation(handle).Any(info => reader.GetGuid(reader.GetCustomDebugInformation(info).Kind) == EmbeddedSource)))];
    }

    /// <summary>Reads the id of the version of an assembly, which precompiled code shares with the assembly that it was compiled from.</summary>
    public static Guid ReadVersionId(byte[] assembly)
    {
        using var file = new PEReader(new MemoryStream(assembly));
        MetadataReader reader = file.GetMetadataReader();
        return reader.GetGuid(reader.GetModuleDefinition().Mvid);
    }
}
