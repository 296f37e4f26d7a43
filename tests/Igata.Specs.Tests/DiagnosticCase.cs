using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Tests;

namespace Igata.Specs.Tests;

/// <summary>
/// A folder in Cases: the smallest spec with one kind of diagnostic. If the spec consists of several folders, each of them is a
/// folder in it. A <c>*.client.txt</c> is a client that can be extended: its name, the names of the types in its namespace in one
/// line, and its manifest. The folder <c>fixed</c> contains the spec without the error.
/// </summary>
internal sealed class DiagnosticCase
{
    private const string FixedFolder = "fixed";

    private readonly string _folder;

    private DiagnosticCase(string folder) => _folder = folder;

    public static IReadOnlyList<DiagnosticCase> All { get; } =
        [.. Directory.GetDirectories(Repository.Path("tests", "Igata.Specs.Tests", "Cases")).Order(StringComparer.Ordinal).Select(folder => new DiagnosticCase(folder))];

    public string Name => Path.GetFileName(_folder);

    public string Id => Name[.."IGT0000".Length];

    public bool HasFix => Directory.Exists(Path.Combine(_folder, FixedFolder));

    public string ExpectedPath => Path.Combine(_folder, "expected.txt");

    public static DiagnosticCase Get(string name) => All.Single(sample => sample.Name == name);

    public SpecDiagnostic[] Compile() => Compile(ReadFiles(), ReadClients(_folder));

    public SpecDiagnostic[] CompileFixed()
    {
        IReadOnlyList<ReferencedClient> clients = ReadClients(Path.Combine(_folder, FixedFolder));
        return Compile(ReadFixedFiles(), clients.Count == 0 ? ReadClients(_folder) : clients);
    }

    /// <summary>The files of the spec, by their paths in the folder.</summary>
    public IReadOnlyList<SpecFile> ReadFiles() => ReadFiles(_folder);

    public IReadOnlyList<SpecFile> ReadFixedFiles() => ReadFiles(Path.Combine(_folder, FixedFolder));

    private static SpecDiagnostic[] Compile(IReadOnlyList<SpecFile> files, IReadOnlyList<ReferencedClient> clients) =>
        [.. SpecCompiler.CompileAll(files, clients).SelectMany(api => api.Findings)];

    private static IReadOnlyList<SpecFile> ReadFiles(string folder) =>
    [
        .. from path in Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
           let name = Path.GetRelativePath(folder, path).Replace('\\', '/')
           where !name.StartsWith(FixedFolder + "/", StringComparison.Ordinal)
           select new SpecFile("case/" + name, name, ReadText(path)),
    ];

    private static IReadOnlyList<ReferencedClient> ReadClients(string folder) => [.. Directory.GetFiles(folder, "*.client.txt").Order(StringComparer.Ordinal).Select(ReadClient)];

    private static ReferencedClient ReadClient(string path)
    {
        string[] parts = File.ReadAllText(path).Split('\n', 3);
        return new ReferencedClient(parts[0], parts.Length < 3 ? null : parts[2], [.. parts.ElementAtOrDefault(1)?.Split(' ') ?? []]);
    }

    /// <summary>A file that is too long is stored without its padding.</summary>
    private static string ReadText(string path)
    {
        string padding = Path.ChangeExtension(path, ".padding.txt");
        return File.ReadAllText(path) + (File.Exists(padding) ? new string('\n', int.Parse(File.ReadAllText(padding))) : "");
    }
}
