using System.Reflection;
using Igata.Specs;
using Igata.Specs.Model;

namespace Igata.Cli.Emulate;

/// <summary>The specs of the emulated services, which are resources of this assembly.</summary>
internal static class EmulatedSpecs
{
    private const string Root = "specs/";

    private static readonly Lazy<HashSet<string>> Secrets = new(static () =>
    [
        .. FindFolders()
            .SelectMany(static folder => Load(folder).Types.OfType<RecordDef>())
            .SelectMany(static record => record.Fields)
            .Where(static field => IsSecret(field.Type))
            .Select(static field => field.Wire),
    ]);

    public static Api Sora => Load("sora");

    /// <summary>The names on the wire of all members that are secret in one of the specs.</summary>
    public static IReadOnlySet<string> SecretMembers => Secrets.Value;

    private static Assembly Assembly => typeof(EmulatedSpecs).Assembly;

    private static bool IsSecret(TypeRef type) => type switch
    {
        SecretType or ScalarType { Secret: true } => true,
        NullableType nullable => IsSecret(nullable.Inner),
        ListType list => IsSecret(list.Item),
        MapType map => IsSecret(map.Item),
        _ => false,
    };

    private static IEnumerable<string> FindFolders() => Assembly.GetManifestResourceNames()
        .Where(static name => name.StartsWith(Root, StringComparison.Ordinal))
        .Select(static name => name[Root.Length..name.LastIndexOf('/')])
        .Distinct();

    private static Api Load(string folder)
    {
        string prefix = $"{Root}{folder}/";
        SpecFile[] files = [.. Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(name => new SpecFile(name, name[prefix.Length..], Read(name)))];
        return SpecCompiler.Compile(folder, files).Api ?? throw new InvalidOperationException($"The spec '{folder}' in this assembly has errors.");
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
