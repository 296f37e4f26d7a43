using System.Buffers;
using System.Text.Json;
using Igata.Runtime.Json;

namespace Igata.Benchmarks;

/// <summary>What is left of the work when nothing is made of the bytes.</summary>
internal static class Floors
{
    public static Contender Scan(byte[] json) => Contender.Of(Names.Scan, () => Scanned(json));

    public static Contender Skip(byte[] json) => Contender.Of(Names.Skip, () => Skipped(json));

    /// <summary>The document as it is, into a buffer that is used again.</summary>
    public static Contender Copy(byte[] json)
    {
        var output = new ArrayBufferWriter<byte>(json.Length * 2);
        return Contender.Of(Names.Copy, () =>
        {
            output.ResetWrittenCount();
            output.Write(json);
        });
    }

    public static int Scanned(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        int tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    public static int Skipped(byte[] json)
    {
        var reader = new JsonReader(json);
        int at = 0;
        Json.Skip(json, ref at, ref reader);
        return at;
    }
}
