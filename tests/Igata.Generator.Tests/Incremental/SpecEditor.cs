using System.Globalization;
using System.Text.RegularExpressions;

namespace Igata.Generator.Tests.Incremental;

/// <summary>Edits the files of a folder at random, as a person does: most edits are small, some break the spec, and some repair it.</summary>
internal sealed partial class SpecEditor
{
    private readonly Random _random;
    private readonly Dictionary<string, string> _original;
    private readonly string _folder;
    private int _count;

    /// <param name="files">The texts of the files by path; one of them is api.yaml.</param>
    /// <param name="seed">Determines the edits.</param>
    public SpecEditor(IReadOnlyDictionary<string, string> files, int seed)
    {
        _random = new Random(seed);
        _folder = Path.GetDirectoryName(files.Keys.First())!;
        Files = Split(files);
        _original = new(Files);
    }

    public Dictionary<string, string> Files { get; private set; }

    /// <summary>Makes one edit, and returns what it is.</summary>
    public string Edit()
    {
        _count++;
        Files = new(Files);
        string file = Pick([.. Files.Keys]);
        (string Name, Action Make) edit = _random.Next(18) switch
        {
            0 => ("comment", () => EditLines(file, lines => lines.Insert(_random.Next(lines.Count), "# edit " + Number))),
            1 or 2 => ("member added", () => InsertLike(file, MemberLine(), match => $"{match.Groups[1].Value}extra_{Number}?: {Pick(["string", "int", "list of string", "{ type: long, minimum: 1 }", "{ enum: [a, b] }"])}")),
            3 or 4 => ("member removed", () => EditMatch(file, MemberLine(), _ => "")),
            5 or 6 => ("member renamed", () => EditMatch(file, MemberLine(), match => $"{match.Groups[1].Value}renamed_{Number}{match.Groups[3].Value}")),
            7 => ("declaration deleted", () => EditMatch(file, Entry(), _ => "")),
            8 => ("type becomes an enum", () => EditMatch(file, Entry(), match => $"  {match.Groups[1].Value}: {{ enum: [red, green{Number}] }}\n")),
            9 => ("declaration copied", () => InsertLike(file, Entry(), match => Copy(match.Value, match.Groups[1].Value))),
            10 => ("type renamed everywhere", () => Rename(Files.Keys)),
            11 => ("type renamed in one file", () => Rename([file])),
            12 => ("error code added", () => EditMatch(Api, ErrorCodes(), match => $"{match.Value} added_{Number}: {{ status: 418 }},")),
            13 => ("broken", () => EditLines(file, lines => lines.Insert(_random.Next(lines.Count), "  broken: [1, {"))),
            14 => ("declarations moved to another file", () => Move(file)),
            15 => ("file deleted", () => Files.Remove(file == Api ? "" : file)),
            16 => ("file restored", () => Files[file] = _original.GetValueOrDefault(file, "")),
            _ => ("all restored", () => Files = new(_original)),
        };
        edit.Make();
        return $"{edit.Name} ({file})";
    }

    private string Number => _count.ToString(CultureInfo.InvariantCulture);

    private string Api => _folder + "/api.yaml";

    /// <summary>Moves the declarations of api.yaml to several files, so that they refer to each other.</summary>
    private Dictionary<string, string> Split(IReadOnlyDictionary<string, string> files)
    {
        var split = new Dictionary<string, string>(files);
        foreach (Match section in Section().Matches(files[Api]))
        {
            string rest = Entry().Replace(section.Value, match =>
            {
                string part = $"{_folder}/part{_random.Next(4)}.yaml";
                if (_random.Next(4) == 0)
                {
                    return match.Value;
                }

                split[part] = AddEntry(split.GetValueOrDefault(part, ""), section.Groups[1].Value, match.Value);
                return "";
            });
            split[Api] = split[Api].Replace(section.Value, rest.Trim() == section.Groups[1].Value + ":" ? "" : rest, StringComparison.Ordinal);
        }

        return split;
    }

    private void Move(string file)
    {
        foreach (Match section in Section().Matches(Files[file]))
        {
            Match entry = Entry().Match(section.Value);
            string target = $"{_folder}/part{_random.Next(6)}.yaml";
            if (entry.Success && target != file)
            {
                Files[file] = Files[file].Replace(entry.Value, "", StringComparison.Ordinal);
                Files[target] = AddEntry(Files.GetValueOrDefault(target, ""), section.Groups[1].Value, entry.Value);
            }
        }
    }

    private static string AddEntry(string text, string section, string entry)
    {
        string heading = section + ":\n";
        int index = text.StartsWith(heading, StringComparison.Ordinal) ? 0 : text.IndexOf("\n" + heading, StringComparison.Ordinal) + 1;
        bool exists = text.StartsWith(heading, StringComparison.Ordinal) || index > 0;
        return exists ? text.Insert(index + heading.Length, entry) : $"{text}{(text.Length == 0 || text.EndsWith('\n') ? "" : "\n")}{heading}{entry}";
    }

    private string Copy(string entry, string name)
    {
        string copy = new Regex($@"^(  ){Regex.Escape(name)}").Replace(entry, $"$1{name.Split('@')[0]}Copy{Number}", 1);
        return Verb().Replace(copy, match => $"{match.Value}copy{Number}/");
    }

    private void Rename(IEnumerable<string> files)
    {
        string[] names = [.. Files.Values.SelectMany(text => Section().Matches(text).Where(section => section.Groups[1].Value == "types").SelectMany(section => Entry().Matches(section.Value))).Select(match => match.Groups[1].Value)];
        if (names.Length == 0)
        {
            return;
        }

        string name = Pick(names);
        foreach (string file in files.ToArray())
        {
            Files[file] = Regex.Replace(Files[file], $@"\b{Regex.Escape(name)}\b", $"{name}{Number}");
        }
    }

    private void InsertLike(string file, Regex pattern, Func<Match, string> create) => EditMatch(file, pattern, match => match.Value.TrimEnd('\n') + "\n" + create(match).TrimEnd('\n') + "\n");

    private void EditMatch(string file, Regex pattern, Func<Match, string> edit)
    {
        MatchCollection matches = pattern.Matches(Files[file]);
        if (matches.Count > 0)
        {
            Match match = matches[_random.Next(matches.Count)];
            Files[file] = Files[file][..match.Index] + edit(match) + Files[file][(match.Index + match.Length)..];
        }
    }

    private void EditLines(string file, Action<List<string>> edit)
    {
        List<string> lines = [.. Files[file].Split('\n')];
        edit(lines);
        Files[file] = string.Join('\n', lines);
    }

    private T Pick<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];

    /// <summary>A member with its type in one line.</summary>
    [GeneratedRegex(@"^( {6,})([A-Za-z_][A-Za-z0-9_]*)(\??: [^\n]+\n)", RegexOptions.Multiline)]
    private static partial Regex MemberLine();

    /// <summary>A type, a method or a webhook with all its lines.</summary>
    [GeneratedRegex(@"^  ([A-Za-z_][A-Za-z0-9_@./]*):(?: [^\n]*)?\n(?:(?:   [^\n]*)?\n)*", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"^(types|methods|webhooks):\n(?:(?:[ #][^\n]*)?\n)*", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"^ +codes: \{", RegexOptions.Multiline)]
    private static partial Regex ErrorCodes();

    [GeneratedRegex(@"^    (?:get|post|put|patch|delete): ", RegexOptions.Multiline)]
    private static partial Regex Verb();
}
