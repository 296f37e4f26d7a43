using System.Text;

namespace Igata.Import.Documents;

/// <summary>Reads a file of JSON or YAML.</summary>
public static class DocumentReader
{
    private const int MaxBytes = 100 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The path.</param>
    /// <param name="displayPath">The path as it is shown in messages.</param>
    /// <exception cref="ImportException">The file cannot be read, or is neither JSON nor YAML.</exception>
    public static SourceDocument Read(string path, string displayPath) => Parse(ReadBytes(path, displayPath), displayPath);

    /// <summary>Reads JSON or YAML.</summary>
    /// <exception cref="ImportException">The text is neither.</exception>
    public static SourceDocument Parse(byte[] bytes, string displayPath)
    {
        var document = new SourceDocument(displayPath);
        ReadOnlySpan<byte> content = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes;
        if (LooksLikeJson(content, displayPath))
        {
            JsonDocumentReader.Read(content, document);
        }
        else
        {
            YamlDocumentReader.Read(Decode(content, displayPath), document);
        }

        return document.Root.IsMapping ? document : throw new ImportException(displayPath, 1, 1, "The document is not an object.");
    }

    private static byte[] ReadBytes(string path, string displayPath)
    {
        if (displayPath.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || displayPath.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            throw new ImportException(displayPath, 1, 1, "This is a URL. Igata does not use the network: download the document, and name the file.");
        }

        try
        {
            return new FileInfo(path) is { Length: > MaxBytes }
                ? throw new ImportException(displayPath, 1, 1, $"The file is larger than {MaxBytes >> 20} MB.")
                : File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ImportException(displayPath, 1, 1, exception is FileNotFoundException or DirectoryNotFoundException
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
        return displayPath.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || (start.Length > 1 && start[0] == '{' && start[1..].TrimStart(" \t\r\n"u8)[0] is (byte)'"' or (byte)'}');
    }
}
