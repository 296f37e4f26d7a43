namespace Igata.Sdk.Tests.OtherApis;

/// <summary>Creates random JSON from a few names and values, so that it is often one of a union.</summary>
internal static class RandomJson
{
    private static readonly string[] Names = ["kind", "radius", "side", "parts", "name", "born", "key", "size", "color", "nested", "code", "text", "number", "value", "more"];
    private static readonly string[] Scalars = ["1", "2", "-2", "1.5", "true", "false", "null", "\"circle\"", "\"square\"", "\"row\"", "\"2024-05-01\"", "\"red\"", "\"\"", "\"1234\""];

    public static string Create(Random random, int depth) => random.Next(depth > 0 ? 6 : 2) switch
    {
        < 2 => Pick(random, Scalars),
        2 => $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Create(random, depth - 1)))}]",
        _ => $"{{{string.Join(',', Enumerable.Range(0, random.Next(5)).Select(_ => $"\"{Pick(random, Names)}\":{Create(random, depth - 1)}"))}}}",
    };

    private static string Pick(Random random, string[] all) => all[random.Next(all.Length)];
}
