using System.Buffers;
using System.Text.Json;
using Igata.Runtime.Json;

namespace Igata.Benchmarks;

/// <summary>The floor: processes the bytes without creating objects.</summary>
internal static class FloorContenders
{
    public static Contender CreateScan(byte[] json) => Contender.Create(ContenderNames.Scan, () => ScanTokens(json));

    public static Contender CreateSkip(byte[] json) => Contender.Create(ContenderNames.Skip, () => SkipValue(json));

    /// <summary>Copies the document to a reused buffer.</summary>
    public static Contender CreateCopy(byte[] json)
    {
        var output = new ArrayBufferWriter<byte>(json.Length * 2);
        return Contender.Create(ContenderNames.Copy, () =>
        {
            output.ResetWrittenCount();
            output.Write(json);
        });
    }

    public static int ScanTokens(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        int tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    public static int SkipValue(byte[] json)
    {
        var reader = new JsonReader(json);
        int position = 0;
        JsonParsing.Skip(json, ref position, ref reader);
        return position;
    }
}
