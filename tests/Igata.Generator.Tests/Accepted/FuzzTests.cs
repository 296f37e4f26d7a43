using System.Globalization;
using Igata.Tests;

namespace Igata.Generator.Tests.Accepted;

/// <summary>Specs that are edited at random: what the spec compiler accepts must compile without a warning.</summary>
/// <remarks><c>IGATA_FUZZ=3000</c> sets the number of specs, and <c>IGATA_FUZZ_SEED</c> the first seed. A failure prints its seed and its spec.</remarks>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Together = 10;

    private static readonly string[] Folders = ["tests/Specs/notes", "tests/Specs/chain", "tests/Specs/ledger", "tests/Specs/streams", "tests/Specs/shapes", "specs/skyway", "specs/ecl", "specs/concurrency-monitoring"];

    [Fact]
    public void AcceptedSpecsCompileWithoutWarnings()
    {
        int count = GetNumber("IGATA_FUZZ", 30);
        int first = GetNumber("IGATA_FUZZ_SEED", 20260101);
        string[][] bases = [.. Folders.Select(ReadFolder), [WithoutExamples(Shapes.Yaml)]];
        List<string> failures = [];
        int kept = 0;
        foreach (int[] seeds in Enumerable.Range(first, count).Chunk(Together))
        {
            var specs = seeds.Select(seed => (Seed: seed, Mutator: new SpecMutator(seed))).Select(pair => (pair.Seed, pair.Mutator, Result: pair.Mutator.Run(bases[pair.Seed % bases.Length], $"Fuzz{pair.Seed}"))).ToArray();
            kept += specs.Sum(spec => spec.Mutator.Kept);
            if (ConsumerProject.Build([.. specs.Select(spec => spec.Result.Api)]).Count == 0)
            {
                continue;
            }

            foreach (var spec in specs)
            {
                IReadOnlyList<string> found = ConsumerProject.Build([spec.Result.Api]);
                if (found.Count > 0)
                {
                    failures.Add($"Seed {spec.Seed}:\n{string.Join('\n', found.Take(5))}");
                    TestContext.Current.SendDiagnosticMessage("Seed {0}: {1}\n{2}", spec.Seed, found[0], string.Join("\n---\n", spec.Result.Texts));
                }
            }
        }

        output.WriteLine($"{count} specs from seed {first}, {kept} edits accepted, {failures.Count} failures");
        Assert.True(failures.Count == 0, $"{failures.Count} of {count} from seed {first}:\n{string.Join('\n', failures)}");
        Assert.True(kept >= count, $"Only {kept} edits were accepted.");
    }

    private static int GetNumber(string variable, int otherwise) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>The files of a folder, api.yaml first.</summary>
    private static string[] ReadFolder(string folder) =>
        [.. Directory.EnumerateFiles(Repository.Path(folder), "*.yaml").OrderBy(path => Path.GetFileName(path) != "api.yaml").ThenBy(path => path, StringComparer.Ordinal).Select(path => WithoutExamples(File.ReadAllText(path)))];

    /// <summary>Examples would reject most edits.</summary>
    private static string WithoutExamples(string text)
    {
        List<string> lines = [];
        int skipped = int.MaxValue;
        foreach (string line in text.Split('\n'))
        {
            int indent = line.Length - line.TrimStart().Length;
            if (line.Trim().Length > 0 && indent <= skipped)
            {
                skipped = line.TrimStart().StartsWith("examples:", StringComparison.Ordinal) ? indent : int.MaxValue;
            }

            if (skipped == int.MaxValue)
            {
                lines.Add(line);
            }
        }

        return string.Join('\n', lines);
    }
}
