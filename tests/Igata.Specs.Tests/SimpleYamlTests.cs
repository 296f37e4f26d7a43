using System.Globalization;
using System.Text;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Yaml;
using Igata.Specs.Yaml.Simple;
using Igata.Tests;

namespace Igata.Specs.Tests;

/// <summary>What the reader of simple YAML reads is what YamlDotNet reads, with the same locations and nothing to report.</summary>
public class SimpleYamlTests
{
    private const string Characters = " \n:,-?#{}[]\"'|>&*!%@`\\.a0\u3000\u00A0\r\t<";

    private static readonly string[] Texts = [.. new[] { "specs", "tests" }.SelectMany(folder => Directory.GetFiles(Repository.Path(folder), "*.yaml", SearchOption.AllDirectories))
        .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    [Fact]
    public void ShippedSpecsAreSimple()
    {
        string[] files = Directory.GetFiles(Repository.Path("specs"), "*.yaml", SearchOption.AllDirectories);
        string[] others = [.. files.Where(path => SimpleYaml.TryRead(new SpecFile(path, path, File.ReadAllText(path))) is null)];
        Assert.Equal([], others);
    }

    [Fact]
    public void FilesHaveTheTreesOfTheCompleteParser() => Assert.All(Texts, static text =>
    {
        Compare(text);
        Compare(text.Replace("\n", "\r\n", StringComparison.Ordinal));
    });

    /// <summary>Every two characters, in every place of a scalar.</summary>
    [Theory]
    [InlineData("a: {0}b\n")]
    [InlineData("a: b{0}\n")]
    [InlineData("{0}: b\n")]
    [InlineData("a{0}: b\n")]
    [InlineData("a: [b, {0}]\n")]
    [InlineData("a: [b{0}c, d]\n")]
    [InlineData("a: {{ {0}: b }}\n")]
    [InlineData("a: {{ b{0}c: d }}\n")]
    [InlineData("- {0}b\n- c\n")]
    [InlineData("a: \"{0}\"\n")]
    [InlineData("a: '{0}'\n")]
    [InlineData("a: |-\n  {0}b\n  c{0}\n")]
    [InlineData("a: >-\n  {0}b\n  c{0}\n")]
    public void CharactersHaveTheMeaningOfTheCompleteParser(string format)
    {
        var template = CompositeFormat.Parse(format);
        int read = 0;
        for (char first = ' '; first <= '~'; first++)
        {
            for (char second = ' '; second <= '~'; second++)
            {
                read += Compare(string.Format(CultureInfo.InvariantCulture, template, $"{first}{second}")) ? 1 : 0;
            }
        }

        Assert.True(read > 1000, $"Only {read} texts were simple.");
    }

    [Fact]
    public void EditedFilesHaveTheTreesOfTheCompleteParser()
    {
        int count = int.Parse(Environment.GetEnvironmentVariable("IGATA_FUZZ") ?? "20000", CultureInfo.InvariantCulture);
        int seed = int.Parse(Environment.GetEnvironmentVariable("IGATA_FUZZ_SEED") ?? "1", CultureInfo.InvariantCulture);
        int read = 0;
        for (int i = 0; i < count; i++)
        {
            read += Compare(Edit(new Random(seed + i))) ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{read} of {count} were simple");
        Assert.True(read > count / 20, $"Only {read} of {count} edited files were simple.");
    }

    private static bool Compare(string text)
    {
        var file = new SpecFile("specs/a.yaml", "specs/a.yaml", text);
        if (SimpleYaml.TryRead(file) is not { } simple)
        {
            return false;
        }

        var diagnostics = new DiagnosticBag();
        YamlNode? complete = YamlReader.ReadAny(file, diagnostics);
        Assert.True(diagnostics.Count == 0, $"Only the complete parser reports something in:\n{text}");
        Assert.True(Format(simple) == Format(complete!), $"{Format(simple)}\n\nThe complete parser:\n{Format(complete!)}\n\nText:\n{text}");
        return true;
    }

    /// <summary>Changes a few characters or lines of a part of a file.</summary>
    private static string Edit(Random random)
    {
        string[] lines = Texts[random.Next(Texts.Length)].Split('\n');
        int start = random.Next(lines.Length);
        List<string> part = [.. lines.Skip(start).Take(random.Next(1, 30))];
        int indent = part.Where(line => line.Trim(' ').Length > 0).Select(line => line.Length - line.TrimStart(' ').Length).DefaultIfEmpty(0).First();
        part = [.. part.Select(line => line.Length >= indent ? line[indent..] : line.TrimStart(' '))];
        for (int edits = random.Next(0, 4); edits > 0; edits--)
        {
            int line = random.Next(part.Count);
            switch (random.Next(6))
            {
                case 0:
                    part[line] = " " + part[line];
                    break;
                case 1:
                    part.Insert(line, part[random.Next(part.Count)]);
                    break;
                case 2:
                    part[line] += random.Next(3) switch { 0 => " # note", 1 => "  ", _ => ":" };
                    break;
                default:
                    int position = random.Next(part[line].Length + 1);
                    int removed = Math.Min(random.Next(2), part[line].Length - position);
                    part[line] = part[line].Remove(position, removed).Insert(position, Characters[random.Next(Characters.Length)].ToString());
                    break;
            }
        }

        return string.Join('\n', part) + (random.Next(3) == 0 ? "" : "\n");
    }

    private static string Format(YamlNode node)
    {
        var text = new StringBuilder();
        Append(text, node, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, YamlNode node, int depth)
    {
        text.Append(' ', depth).Append(node.GetType().Name).Append(' ').Append(node.Location.Span);
        switch (node)
        {
            case YamlScalar scalar:
                text.Append(CultureInfo.InvariantCulture, $" {scalar.Plain} {scalar.Exact} <{scalar.Text}>\n");
                break;
            case YamlSequence sequence:
                text.Append('\n');
                foreach (YamlNode item in sequence.Items)
                {
                    Append(text, item, depth + 1);
                }

                break;
            case YamlMapping mapping:
                text.Append('\n');
                foreach (YamlEntry entry in mapping.Entries)
                {
                    Append(text, entry.Key, depth + 1);
                    Append(text, entry.Value, depth + 1);
                }

                break;
            default:
                throw new InvalidOperationException("There is no other node.");
        }
    }
}
