using System.Text.Json;
using Igata.Runtime.Json;

namespace Igata.Benchmarks;

/// <summary>What it takes to look at every token and do nothing with it.</summary>
internal static class Floors
{
    public static Contender Scan(byte[] json) => Contender.Of(Names.Scan, () => Scanned(json));

    public static Contender Skip(byte[] json) => Contender.Of(Names.Skip, () => Skipped(json));

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
