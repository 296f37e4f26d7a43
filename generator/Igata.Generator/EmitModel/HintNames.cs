using System.Globalization;

namespace Igata.Generator.EmitModel;

/// <summary>Creates the names of generated files. A long name is shortened, because file systems limit the length.</summary>
internal static class HintNames
{
    private const int MaxLength = 100;

    public static string Create(string name) =>
        name.Length <= MaxLength ? name + ".g.cs" : $"{name.Substring(0, MaxLength - 9)}-{ComputeHash(name)}.g.cs";

    // The hash is FNV-1a, because it must be the same on every machine and in every run.
    private static string ComputeHash(string name)
    {
        uint hash = 2166136261;
        foreach (char c in name)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
