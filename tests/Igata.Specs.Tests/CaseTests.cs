using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Tests;

namespace Igata.Specs.Tests;

/// <summary>
/// One folder per kind of fault: the smallest spec that has it, and what is told of it.
/// Of a folder in it, each folder is a spec. A <c>*.client.txt</c> is a client that can be extended: its name, a line of the
/// types beside it, and its manifest.
/// <c>IGATA_ACCEPT=1</c> writes what is told now into <c>expected.txt</c>.
/// </summary>
public sealed class CaseTests
{
    /// <summary>No spec leads to it, or it would be told in a case of its own.</summary>
    private const string InternalErrorId = "IGT0199";

    public static TheoryData<string> Cases => [.. Directory.GetDirectories(Root).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    private static string Root => Repository.Path("tests", "Igata.Specs.Tests", "Cases");

    [Theory]
    [MemberData(nameof(Cases))]
    public void ReportsExpectedDiagnosticsOnly(string name)
    {
        string folder = Path.Combine(Root, name);
        SpecDiagnostic[] findings = [.. SpecCompiler.CompileAll(ReadFiles(folder), ReadClients(folder)).SelectMany(api => api.Findings)];
        string reported = string.Concat(findings.Select(finding => TestCompiler.FormatFinding(finding) + "\n"));
        string expected = Path.Combine(folder, "expected.txt");
        if (Environment.GetEnvironmentVariable("IGATA_ACCEPT") == "1")
        {
            File.WriteAllText(expected, reported);
        }

        Assert.Equal(File.ReadAllText(expected), reported);
        Assert.All(findings, finding => Assert.Equal(name[..7], finding.Id));
        Assert.NotEmpty(findings);
    }

    [Fact]
    public void EveryDiagnosticHasACase()
    {
        IEnumerable<string> cases = Cases.Select(row => row.Data[..7]).Append(InternalErrorId).Distinct();
        Assert.Equal(Catalog.All.Select(descriptor => descriptor.Id), cases.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void CatalogIsComplete()
    {
        Assert.Equal(Catalog.All.Count, Catalog.All.Select(descriptor => descriptor.Id).Distinct().Count());
        Assert.All(Catalog.All, descriptor =>
        {
            Assert.Matches("^IGT0[123][0-9]{2}$", descriptor.Id);
            Assert.NotEmpty(descriptor.Title);
            Assert.EndsWith(".", descriptor.Help, StringComparison.Ordinal);
        });
    }

    private static IReadOnlyList<SpecFile> ReadFiles(string folder) =>
    [
        .. from path in Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
           let name = Path.GetRelativePath(folder, path).Replace('\\', '/')
           select new SpecFile("case/" + name, name, FormatFindings(path)),
    ];

    private static IReadOnlyList<ReferencedClient> ReadClients(string folder) => [.. Directory.GetFiles(folder, "*.client.txt").Order(StringComparer.Ordinal).Select(ReadClient)];

    private static ReferencedClient ReadClient(string path)
    {
        string[] parts = File.ReadAllText(path).Split('\n', 3);
        return new ReferencedClient(parts[0], parts.Length < 3 ? null : parts[2], [.. parts.ElementAtOrDefault(1)?.Split(' ') ?? []]);
    }

    /// <summary>A file that is at fault for its length is not kept at that length.</summary>
    private static string FormatFindings(string path)
    {
        string padding = Path.ChangeExtension(path, ".padding.txt");
        return File.ReadAllText(path) + (File.Exists(padding) ? new string('\n', int.Parse(File.ReadAllText(padding))) : "");
    }
}
