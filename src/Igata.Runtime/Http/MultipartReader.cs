using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Text;
using Igata.Runtime.Http;

namespace Igata.Runtime.CompilerServices;

/// <summary>Reads the parts of a <c>multipart/form-data</c> body (RFC 7578) in memory.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MultipartReader
{
    private readonly List<(string Name, string? FileName, string? MediaType, ReadOnlyMemory<byte> Bytes)> _parts = [];

    private MultipartReader()
    {
    }

    /// <summary>Gets a body without parts: none was sent.</summary>
    internal static MultipartReader Empty { get; } = new();

    /// <summary>Reads a part.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name of the part.</param>
    /// <param name="read">The function that reads the value from JSON.</param>
    /// <param name="format">The mapping of the text to JSON.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ParameterFormatException">The value is missing or has the wrong type.</exception>
    public T Read<T>(string name, JsonReaderFunc<T> read, ParameterFormat format) => TryRead(name, read, format, out T? value) ? value : throw CreateMissingException(name);

    /// <summary>Reads an optional part.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name of the part.</param>
    /// <param name="read">The function that reads the value from JSON.</param>
    /// <param name="format">The mapping of the text to JSON.</param>
    /// <param name="value">Receives the value.</param>
    /// <returns>False if it is absent.</returns>
    /// <exception cref="ParameterFormatException">The value has the wrong type.</exception>
    public bool TryRead<T>(string name, JsonReaderFunc<T> read, ParameterFormat format, [MaybeNullWhen(false)] out T value)
    {
        foreach ((string partName, _, string? mediaType, ReadOnlyMemory<byte> bytes) in _parts)
        {
            if (partName == name)
            {
                var text = new ParameterReader("part", [new(name, TextDecoding.DecodePart(bytes.Span, mediaType, name))]);
                return text.TryRead(name, read, format, out value);
            }
        }

        value = default;
        return false;
    }

    /// <summary>Reads a value whose members are parts of their own.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name of the value.</param>
    /// <param name="read">The function that reads the value from JSON.</param>
    /// <param name="shape">The structure of the value.</param>
    /// <param name="nesting">How the parts are named.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ParameterFormatException">The value is missing or has the wrong type.</exception>
    public T ReadNested<T>(string name, JsonReaderFunc<T> read, NestedShape shape, ParameterNesting nesting) =>
        TryReadNested(name, read, shape, nesting, out T? value) ? value : throw CreateMissingException(name);

    /// <summary>Reads an optional value whose members are parts of their own.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name of the value.</param>
    /// <param name="read">The function that reads the value from JSON.</param>
    /// <param name="shape">The structure of the value.</param>
    /// <param name="nesting">How the parts are named.</param>
    /// <param name="value">Receives the value.</param>
    /// <returns>False if it is absent.</returns>
    /// <exception cref="ParameterFormatException">The value has the wrong type.</exception>
    public bool TryReadNested<T>(string name, JsonReaderFunc<T> read, NestedShape shape, ParameterNesting nesting, [MaybeNullWhen(false)] out T value)
    {
        KeyValuePair<string, string>[] texts = [.. _parts.Where(part => part.Name.StartsWith(name, StringComparison.Ordinal)).Select(static part => new KeyValuePair<string, string>(part.Name, TextDecoding.DecodePart(part.Bytes.Span, part.MediaType, part.Name)))];
        return new ParameterReader("part", texts).TryReadNested(name, read, shape, nesting, out value);
    }

    /// <summary>Reads a part as a file.</summary>
    /// <param name="name">The name of the part.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ParameterFormatException">The part is missing.</exception>
    public MediaContent ReadFile(string name) => TryReadFile(name, out MediaContent? file) ? file : throw CreateMissingException(name);

    /// <summary>Reads an optional part as a file.</summary>
    /// <param name="name">The name of the part.</param>
    /// <param name="file">Receives the file.</param>
    /// <returns>False if it is absent.</returns>
    public bool TryReadFile(string name, [NotNullWhen(true)] out MediaContent? file)
    {
        EquatableList<MediaContent> files = ReadFiles(name);
        file = files.Count == 0 ? null : files[0];
        return file is not null;
    }

    /// <summary>Reads all parts of a name as files.</summary>
    /// <param name="name">The name of the parts.</param>
    /// <returns>The files, in order.</returns>
    public EquatableList<MediaContent> ReadFiles(string name)
    {
        var files = new List<MediaContent>();
        foreach ((string partName, string? fileName, string? mediaType, ReadOnlyMemory<byte> bytes) in _parts)
        {
            if (partName == name)
            {
                files.Add(new MediaContent(new ReadOnlyMemoryStream(bytes), mediaType, fileName, bytes.Length));
            }
        }

        return files;
    }

    /// <exception cref="ParameterFormatException">The body is not a valid <c>multipart/form-data</c> body.</exception>
    internal static MultipartReader Parse(ReadOnlyMemory<byte> body, string? contentType)
    {
        var reader = new MultipartReader();
        byte[] delimiter = Encoding.UTF8.GetBytes("--" + ReadBoundary(contentType));
        byte[] nextDelimiter = [.. "\r\n"u8, .. delimiter];

        // Text before the first boundary is a comment for human readers.
        int position = body.Span.StartsWith(delimiter) ? delimiter.Length : body.Span.IndexOf(nextDelimiter) is >= 0 and var first ? first + nextDelimiter.Length : throw CreateMalformedException();
        while (!body.Span[position..].StartsWith("--"u8))
        {
            int start = body.Span[position..].IndexOf("\r\n"u8);
            int length = start < 0 ? -1 : body.Span[(position + start)..].IndexOf(nextDelimiter);
            if (length < 0)
            {
                throw CreateMalformedException();
            }

            // In a part without headers, the empty line also ends the boundary line.
            reader.Add(body.Slice(position + start, length));
            position += start + length + nextDelimiter.Length;
        }

        return reader;
    }

    private void Add(ReadOnlyMemory<byte> part)
    {
        int end = part.Span.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            throw CreateMalformedException();
        }

        string? name = null;
        string? fileName = null;
        string? mediaType = null;
        foreach (string line in Encoding.UTF8.GetString(part.Span[..end]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            string value = line[(colon + 1)..].Trim();
            switch (colon < 0 ? "" : line[..colon].Trim().ToUpperInvariant())
            {
                case "CONTENT-DISPOSITION":
                    name = ContentDispositionParser.GetParameter(value, "name");
                    fileName = ContentDispositionParser.GetParameter(value, "filename");
                    break;
                case "CONTENT-TYPE":
                    mediaType = value;
                    break;
            }
        }

        _parts.Add((name ?? throw CreateMalformedException(), fileName, mediaType, part[(end + 4)..]));
    }

    private static string ReadBoundary(string? contentType) =>
        contentType is not null && contentType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
        && MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type)
        && type.Parameters.FirstOrDefault(static parameter => parameter.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase))?.Value?.Trim('"') is { Length: > 0 } boundary
            ? boundary
            : throw new ParameterFormatException("header", "Content-Type", "must be multipart/form-data with a boundary.");

    private static ParameterFormatException CreateMalformedException() => new("body", "of this request", "is not valid multipart/form-data.");

    private static ParameterFormatException CreateMissingException(string name) => new("part", name, "is missing.");
}
