using System.Globalization;

namespace Igata.Generator.CSharp;

/// <summary>Names of generated files: short enough for any file system that keeps them.</summary>
internal static class Hints
{
    private const int Most = 100;

    public static string Of(string name) =>
        name.Length <= Most ? name + ".g.cs" : $"{name.Substring(0, Most - 9)}-{Hash(name)}.g.cs";

    // FNV-1a: the same on every machine and in every run.
    private static string Hash(string name)
    {
        uint hash = 2166136261;
        foreach (char c in name)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
