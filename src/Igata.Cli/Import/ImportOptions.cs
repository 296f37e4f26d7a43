using System.CommandLine;
using Igata.Import.Reporting;

namespace Igata.Cli.Import;

/// <summary>The arguments of <c>igata import</c>.</summary>
internal sealed record ImportArguments(
    string File, string Output, string? Api, string? Root, string[] Only, bool IsLenient, Outcome? FailOn, string Format, bool IsCheck);

/// <summary>The options of <c>igata import</c>.</summary>
internal sealed class ImportOptions
{
    public Argument<string> File { get; } = new("FILE") { Description = "The document. Igata does not use the network, so this is no URL." };

    public Option<string> Output { get; } = new("--output", "-o") { Description = "The folder of the spec. An earlier import into it is updated, and edits are kept.", HelpName = "DIR", Required = true };

    public Option<string?> Api { get; } = new("--api") { Description = "The name of the API in C#. The default is the name of the folder.", HelpName = "NAME" };

    public Option<string?> Root { get; } = new("--root")
    {
        Description = "The folder whose files the document may refer to. The default is the folder of the document.",
        HelpName = "DIR",
    };

    public Option<string[]> Only { get; } = new("--only")
    {
        Description = "Imports only these operations: 'tag:repos', 'GET /repos/**', or a name. Can be repeated.",
        HelpName = "WHAT",
        DefaultValueFactory = _ => [],
    };

    public Option<bool> Lenient { get; } = new("--lenient-responses") { Description = "Members that examples of responses do not have are optional." };

    public Option<string?> FailOn { get; } = new("--fail-on") { Description = "Writes nothing if the report has this outcome or a worse one." };

    public Option<string> Format { get; } = new("--format") { Description = "The format of the report.", DefaultValueFactory = _ => "text" };

    public Option<bool> Check { get; } = new("--check") { Description = "Says which methods the document changes, and writes nothing." };

    public ImportOptions()
    {
        FailOn.AcceptOnlyFromAmong("weaker", "lost");
        Format.AcceptOnlyFromAmong("text", "json", "sarif");
    }

    public ImportArguments Read(ParseResult parsed) => new(
        parsed.GetRequiredValue(File),
        parsed.GetRequiredValue(Output),
        parsed.GetValue(Api),
        parsed.GetValue(Root),
        parsed.GetValue(Only) ?? [],
        parsed.GetValue(Lenient),
        parsed.GetValue(FailOn) switch { "weaker" => Outcome.Weaker, "lost" => Outcome.Lost, _ => null },
        parsed.GetValue(Format) ?? "text",
        parsed.GetValue(Check));
}
