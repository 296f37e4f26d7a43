using System.Text;

namespace Igata.Import.Documents;

/// <summary>Reads a file of JSON or YAML.</summary>
public static class DocumentReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The path.</param>
    /// <param name="displayPath">The path as it is shown in messages.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="ImportException">The file cannot be read, or is neither JSON nor YAML.</exception>
    public static SourceDocument Read(string path, string displayPath, CancellationToken cancel = default) =>
        Read(new SourceDocument(displayPath) { FullPath = Path.GetFullPath(path) }, new DocumentLimits(), cancel);

    /// <summary>Reads JSON or YAML.</summary>
    /// <exception cref="ImportException">The text is neither.</exception>
    public static SourceDocument Parse(byte[] bytes, string displayPath) => Parse(bytes, new SourceDocument(displayPath), new DocumentLimits(), default);

    /// <summary>Returns whether a path is a URL of HTTP.</summary>
    internal static bool IsUrl(string path) =>
        path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the file of a document.</summary>
    internal static SourceDocument Read(SourceDocument document, DocumentLimits limits, CancellationToken cancel) =>
        IsUrl(document.Path)
            ? throw new ImportException(document.Path, 1, 1, "This is a URL. Igata does not use the network: download the document, and name the file.")
            : Parse(ReadBytes(document, limits), document, limits, cancel);

    /// <summary>Reads JSON or YAML as a document.</summary>
    internal static SourceDocument Parse(byte[] bytes, SourceDocument document, DocumentLimits limits, CancellationToken cancel)
    {
        ReadOnlySpan<byte> content = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes;
        var tree = new TreeBuilder(document, limits, cancel);
        if (LooksLikeJson(content, document.Path))
        {
            JsonDocumentReader.Read(content, document, tree);
        }
        else
        {
            YamlDocumentReader.Read(Decode(content, document.Path), document, tree);
        }

        return document.Root.IsMapping ? document : throw new ImportException(document.Path, 1, 1, "The document is not an object.");
    }

    private static byte[] ReadBytes(SourceDocument document, DocumentLimits limits)
    {
        try
        {
            return new FileInfo(document.FullPath) is { Exists: true } file && !limits.TryAddFile(file.Length)
                ? throw new ImportException(
                    document.Path, 1, 1, $"The documents are larger than {DocumentLimits.MaxBytes >> 20} MB, or more than {DocumentLimits.MaxFiles:N0} files.")
                : File.ReadAllBytes(document.FullPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ImportException(document.Path, 1, 1, exception is FileNotFoundException or DirectoryNotFoundException
                ? "The file does not exist."
                : $"The file cannot be read: {exception.Message}");
        }
    }

    private static string Decode(ReadOnlySpan<byte> bytes, string displayPath)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            int line = bytes[..Math.Min(exception.Index, bytes.Length)].Count((byte)'\n') + 1;
            throw new ImportException(displayPath, line, 1, "The document is not UTF-8.");
        }
    }

    // YAML in braces is possible, but a file that is called .yaml and begins with a brace is JSON nearly always.
    private static bool LooksLikeJson(ReadOnlySpan<byte> bytes, string displayPath)
    {
        ReadOnlySpan<byte> start = bytes.TrimStart(" \t\r\n"u8);
        return displayPath.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            || (start.Length > 1 && start[0] == '{' && start[1..].TrimStart(" \t\r\n"u8) is [(byte)'"' or (byte)'}', ..]);
    }
}
