using System.Globalization;

namespace Igata.Generator.EmitModel;

/// <summary>Creates the names of generated files. A long name is shortened, because file systems limit the length.</summary>
internal static class HintNames
{
    private const int MaxLength = 100;

    // The methods of the API "A" are in files named AClient.X. Beside it, the types of an API "AClient" need other names.
    private static readonly string[] MethodSuffixes = ["Client", "ClientExtensions", "ExtensionChecks"];

    /// <summary>Creates the name for the file of a type.</summary>
    public static string CreateForType(string api, string type) =>
        Create(MethodSuffixes.Any(suffix => api.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) ? $"{api}.Types.{type}" : $"{api}.{type}");

    public static string Create(string name) =>
        name.Length <= MaxLength ? name + ".g.cs" : $"{name.Substring(0, MaxLength - 9)}-{ComputeHash(name).ToString("x8", CultureInfo.InvariantCulture)}.g.cs";

    /// <summary>Computes the FNV-1a hash of a name, which is the same on every machine and in every run.</summary>
    public static uint ComputeHash(string name)
    {
        uint hash = 2166136261;
        foreach (char c in name)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return hash;
    }
}
