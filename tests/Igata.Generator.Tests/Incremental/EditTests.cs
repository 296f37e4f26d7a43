using Igata.Specs;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Tests;

namespace Igata.Generator.Tests.Incremental;

/// <summary>Edits specs at random: after each edit the generator must return what a new one returns, with the same locations.</summary>
/// <remarks><c>IGATA_EDITS=1000</c> sets the number of specs. A failure prints its folder, its seed and the edits.</remarks>
public sealed class EditTests
{
    private const int Edits = 8;

    private static readonly string[] Folders =
    [
        .. Directory.EnumerateDirectories(Repository.Path("tests/Specs")).Concat(Directory.EnumerateDirectories(Repository.Path("specs")))
            .Where(folder => File.Exists(Path.Combine(folder, "api.yaml"))).Order(StringComparer.Ordinal),
    ];

    private static int Seeds => int.TryParse(Environment.GetEnvironmentVariable("IGATA_EDITS"), out int seeds) ? seeds : 2 * Folders.Length;

    [Fact]
    public void EditedSpecIsGeneratedLikeNewOne()
    {
        int valid = 0;
        Parallel.For(0, Seeds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
        {
            SpecEditor editor = new(ReadFolder(Folders[seed % Folders.Length]), seed);
            EditedProject project = new(editor.Files);
            project.Generate();
            List<string> edits = [];
            for (int i = 0; i < Edits; i++)
            {
                edits.Add(editor.Edit());
                project.Edit(editor.Files);
                string expected = EditedProject.GenerateAnew(editor.Files);
                string actual = project.Generate();
                AssertSame(expected, actual, seed, edits);
                if (expected.Contains("== ", StringComparison.Ordinal))
                {
                    Interlocked.Increment(ref valid);
                }
            }
        });
        Assert.True(valid > Seeds, $"Only {valid} edits of {Seeds * Edits} left a valid spec.");
    }

    [Fact]
    public void FilesAreCheckedLikeWholeFolder()
    {
        Parallel.For(0, Seeds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
        {
            SpecEditor editor = new(ReadFolder(Folders[seed % Folders.Length]), seed);
            List<string> edits = [];
            for (int i = 0; i < Edits; i++)
            {
                edits.Add(editor.Edit());
                SpecFile[] files = [.. editor.Files.Select(file => new SpecFile(file.Key, file.Key, file.Value))];
                string expected = Format(SpecCompiler.CompileAll(files));
                string actual = Format(SpecCompiler.CompileAll([.. files.Select(file => new ParsedFile(file))], [], new SpecMemory()));
                AssertSame(expected, actual, seed, edits);
            }
        });
    }

    private static string Format(EquatableArray<CompiledApi> compiled) =>
        string.Join('\n', compiled.SelectMany(api => api.Findings.Select(Format)).Concat(compiled.Select(api => api.Api?.ToString() ?? "")));

    private static string Format(SpecDiagnostic found) => $"{found.File} {found.Span} {found.Id} {found.Severity} {found.Message}";

    private static Dictionary<string, string> ReadFolder(string folder) =>
        Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).ToDictionary(path => $"specs/one/{Path.GetFileName(path)}", File.ReadAllText);

    private static void AssertSame(string expected, string actual, int seed, List<string> edits)
    {
        if (expected == actual)
        {
            return;
        }

        (string[] first, string[] second) = (expected.Split('\n'), actual.Split('\n'));
        int line = Enumerable.Range(0, Math.Max(first.Length, second.Length)).First(i => first.ElementAtOrDefault(i) != second.ElementAtOrDefault(i));
        Assert.Fail($"{Folders[seed % Folders.Length]}, seed {seed}: {string.Join(", ", edits)}\nexpected: {first.ElementAtOrDefault(line)}\nactual:   {second.ElementAtOrDefault(line)}");
    }
}
