using System.Text.RegularExpressions;
using Igata.Specs;
using Igata.Specs.Model;

namespace Igata.Generator.Tests.Accepted;

/// <summary>Edits a spec at random, and keeps an edit if the spec compiler accepts it.</summary>
internal sealed partial class SpecMutator(int seed)
{
    private const int Edits = 24;

    private static readonly string[] Scalars =
        ["string", "boolean", "int", "long", "number", "bytes", "object", "any", "uuid", "uri", "rfc3339", "http-date", "unix-seconds", "unix-millis", "unix-micros", "unix-time", "seconds", "flag", "file"];

    private static readonly string[] Keywords =
    [
        "stability: experimental", "stability: deprecated", "since: '1.0'", "minimum: 1", "maxLength: 5", "maxBytes: 7", "minItems: 1", "maxItems: 9", "pattern: '^[a-z]+$'", "secret: true",
        "default: 5", "default: abc", "const: abc", "const: 5", "non-finite: true", "idempotency-token: true", "joined-by: ','", "unit: ms", "summary: Some <text>.", "as: Other", "maxProperties: 3",
    ];

    private static readonly string[] Forms =
    [
        "{{ views: [{0}, {{ some: list of {0} }}, int] }}", "{{ tuple: [{{ a: {0} }}, {{ b?: {0} }}] }}", "{{ tuple: [{{ a: {0} }}], items: {0} }}", "{0} or list of {0}", "list of {0} or list of list of {0}",
        "map of {0} or list of {0}", "{0} or string of {0}", "bytes of {0} or {0}", "{{ cases: {{ one: {0}, two: {{ fields: {{ c: {0} }} }} }} }}",
    ];

    private readonly Random _random = new(seed);

    public int Kept { get; private set; }

    /// <summary>Returns the model of an edited spec without findings, and its texts.</summary>
    public (Api Api, string[] Texts) Run(string[] texts, string name)
    {
        string[] current = [.. texts.Select(text => ApiName().Replace(text, "api: " + name))];
        Api api = Compile(current) ?? throw new InvalidOperationException("The spec has findings before it is edited.");
        for (int i = 0; i < Edits; i++)
        {
            string[] edited = [.. current];
            int file = _random.Next(edited.Length);
            edited[file] = Edit(edited[file]);
            if (edited[file] != current[file] && Compile(edited) is { } accepted)
            {
                (api, current) = (accepted, edited);
                Kept++;
            }
        }

        return (api, current);
    }

    private static Api? Compile(string[] texts)
    {
        CompiledApi compiled = SpecCompiler.Compile("fuzz", [.. texts.Select((text, i) => new SpecFile($"fuzz/{(i == 0 ? "api" : "part" + i)}.yaml", $"{i}.yaml", text))]);
        return compiled.Findings.All(found => found.Severity is Igata.Specs.Diagnostics.Severity.Suggestion) ? compiled.Api : null;
    }

    private string Edit(string text) => _random.Next(12) switch
    {
        11 => Replace(text, OpenBrace(), match => $"{match.Value} '{Pick(["", "x", "x-", "É\\"])}*': map of {Pick(["", "list of "])}{Pick(Scalars)},"),
        10 => Replace(text, ScalarWord(), match => string.Format(System.Globalization.CultureInfo.InvariantCulture, Pick(Forms), match.Value)),
        0 or 1 => Replace(text, ScalarWord(), _ => Pick(Scalars)),
        2 => Replace(text, ScalarWord(), match => Pick(["list of ", "set of ", "map of ", "list of list of ", "map of list of "]) + match.Value),
        3 => Replace(text, ScalarWord(), match => $"{{ type: {match.Value}, {Pick(Keywords)} }}"),
        4 => Replace(text, OpenBrace(), match => $"{match.Value} {Pick(Keywords)},"),
        5 => Replace(text, Key(), match => $"{match.Groups[1].Value}'{Pick(NameList.All)}'{match.Groups[3].Value}:"),
        6 => Replace(text, Key(), match => match.Groups[3].Value == "?" ? match.Value.Replace("?:", ":", StringComparison.Ordinal) : match.Groups[1].Value + match.Groups[2].Value + "?:"),
        7 => RenameEverywhere(text),
        8 => EditLine(text, _ => []),
        _ => EditLine(text, line => [line, Key().Replace(line, match => $"{match.Groups[1].Value}'{Pick(NameList.All)}'{match.Groups[3].Value}:", 1)]),
    };

    private string Replace(string text, Regex pattern, MatchEvaluator edit)
    {
        MatchCollection matches = pattern.Matches(text);
        if (matches.Count == 0)
        {
            return text;
        }

        Match match = matches[_random.Next(matches.Count)];
        return text[..match.Index] + edit(match) + text[(match.Index + match.Length)..];
    }

    private string RenameEverywhere(string text)
    {
        string[] names = [.. TypeName().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal)];
        return names.Length == 0 ? text : Regex.Replace(text, $"\\b{Pick(names)}\\b", Pick(NameList.All));
    }

    private string EditLine(string text, Func<string, string[]> edit)
    {
        string[] lines = text.Split('\n');
        int line = _random.Next(lines.Length);
        return string.Join('\n', [.. lines[..line], .. edit(lines[line]), .. lines[(line + 1)..]]);
    }

    private string Pick(IReadOnlyList<string> all) => all[_random.Next(all.Count)];

    [GeneratedRegex("^api: .*$", RegexOptions.Multiline)]
    private static partial Regex ApiName();

    [GeneratedRegex(@"(?<=[:,{] ?)\b(string|boolean|int|long|number|bytes|object|any|uuid|uri|rfc3339|http-date|unix-seconds|unix-time|seconds|[A-Z][A-Za-z]+)\b(?= ?[,}\n])")]
    private static partial Regex ScalarWord();

    [GeneratedRegex(@"\{(?= type| fields| enum| status| get| post| request)")]
    private static partial Regex OpenBrace();

    [GeneratedRegex(@"([{,\[] |^ +)([A-Za-z_][A-Za-z0-9_.-]*)(\??):", RegexOptions.Multiline)]
    private static partial Regex Key();

    [GeneratedRegex(@"(?<=^  )[A-Z][A-Za-z0-9]+(?=:)", RegexOptions.Multiline)]
    private static partial Regex TypeName();
}
