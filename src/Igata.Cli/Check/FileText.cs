using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Cli.Check;

/// <summary>Reads files as UTF-8. Invalid bytes are reported and replaced, so that the rest of the file is checked too.</summary>
internal static class FileText
{
    // The limit is larger than what the spec reader accepts in any encoding, so that the spec reader still rejects the file.
    private const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>Reads the text without its byte order mark.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    public static SpecFile Read(string fullPath, string displayPath, List<SpecDiagnostic> errors)
    {
        byte[] bytes = ReadBytes(fullPath);
        int mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        if (Utf8.IsValid(bytes.AsSpan(mark)))
        {
            return new SpecFile(displayPath, displayPath, Encoding.UTF8.GetString(bytes.AsSpan(mark)));
        }

        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        var file = new SpecFile(displayPath, displayPath, reader.ReadToEnd());
        if (reader.CurrentEncoding is not UTF8Encoding)
        {
            errors.Add(FileDiagnostics.CreateNotUtf8(file, 0, Catalog.OtherEncoding, reader.CurrentEncoding.WebName.ToUpperInvariant()));
        }
        else if (FindInvalidByte(bytes, mark) is { } invalid)
        {
            errors.Add(FileDiagnostics.CreateNotUtf8(file, invalid.Characters, Catalog.InvalidEncoding, bytes[invalid.Byte].ToString("X2", CultureInfo.InvariantCulture)));
        }

        return file;
    }

    private static byte[] ReadBytes(string path)
    {
        using FileStream stream = File.OpenRead(path);
        using var bytes = new MemoryStream();
        byte[] buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        for (int read; bytes.Length < MaxBytes && (read = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return bytes.ToArray();
    }

    private static (int Byte, int Characters)? FindInvalidByte(byte[] bytes, int mark)
    {
        int characters = 0;
        for (int position = mark; position < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes.AsSpan(position), out Rune rune, out int length) != OperationStatus.Done)
            {
                return (position, characters);
            }

            position += length;
            characters += rune.Utf16SequenceLength;
        }

        return null;
    }
}
