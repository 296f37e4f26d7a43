using Igata.Specs.Diagnostics;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads what all webhooks have in common.</summary>
internal static class ReceiverReader
{
    public static ReceiverSpec? Read(MappingReader api, DiagnosticBag diagnostics)
    {
        if (ReadMapping(api, "receiver", Keywords.Receiver, diagnostics) is not { } section)
        {
            return null;
        }

        return new ReceiverSpec(section.Location)
        {
            DispatchHeader = ApiReader.ReadDispatch(section, diagnostics),
            Signature = ReadSignature(section, diagnostics),
            Challenge = ReadChallenge(section, diagnostics),
            Duplicates = ReadDuplicates(section, diagnostics),
            MaxBytes = section.ReadCount("maxBytes"),
        };
    }

    /// <summary>Reads the signature of the receiver or of one webhook.</summary>
    public static SignatureSpec? ReadSignature(MappingReader owner, DiagnosticBag diagnostics)
    {
        if (owner.GetNode("signature") is YamlScalar { Text: "none" } none)
        {
            return new SignatureSpec(none.Location) { IsNone = true };
        }

        if (ReadMapping(owner, "signature", Keywords.Signature, diagnostics) is not { } section)
        {
            return null;
        }

        return new SignatureSpec(section.Location)
        {
            Header = section.ReadText("header"),
            Algorithm = DocsReader.ReadChoice(section, "algorithm", Keywords.SignatureAlgorithms, diagnostics),
            Encoding = DocsReader.ReadChoice(section, "encoding", Keywords.SignatureEncodings, diagnostics),
            Key = DocsReader.ReadChoice(section, "key", Keywords.SignatureKeys, diagnostics),
            KeyPrefix = section.ReadText("key-prefix")?.Value,
            Signs = section.ReadText("signs"),
            Value = section.ReadTexts("value"),
            HasParts = section.GetNode("value") is YamlSequence,
            Separator = section.ReadText("separator"),
            Timestamp = ReadTimestamp(section, diagnostics),
            Id = section.ReadText("id"),
        };
    }

    private static TimestampSpec? ReadTimestamp(MappingReader signature, DiagnosticBag diagnostics) =>
        ReadMapping(signature, "timestamp", Keywords.Timestamp, diagnostics) is not { } section ? null : new TimestampSpec(section.Location)
        {
            Header = section.ReadText("header"),
            Member = section.ReadText("member"),
            Type = DocsReader.ReadChoice(section, "type", Keywords.TimestampTypes, diagnostics),
            Window = section.ReadCount("window"),
        };

    private static ChallengeSpec? ReadChallenge(MappingReader receiver, DiagnosticBag diagnostics)
    {
        if (ReadMapping(receiver, "challenge", Keywords.Challenge, diagnostics) is not { } section)
        {
            return null;
        }

        var challenge = new ChallengeSpec(section.Location)
        {
            When = RuleReader.ReadTests(section, "when", diagnostics),
            Query = RuleReader.ReadTests(section, "query", diagnostics),
            Token = section.ReadText("token"),
            Signed = section.ReadFlag("signed"),
        };
        switch (section.GetNode("answer"))
        {
            case null:
                diagnostics.Add(Catalog.MissingKeyword, section.Location, "challenge", "answer");
                return challenge;
            case YamlMapping { Entries.Count: 1 } only when challenge.Query is not null && only.Entries[0] is { Key.Text: "query", Value: YamlScalar { IsEmpty: false } name }:
                return challenge with { Text = new Located<string>(name.Text, name.Location), IsTextInQuery = true };
            case YamlMapping mapping:
                return challenge with { Members = [.. mapping.Entries.Select(entry => ReadMember(section, entry, diagnostics))] };
            default:
                return challenge with { Text = section.ReadText("answer") };
        }
    }

    private static ChallengeMemberSpec ReadMember(MappingReader challenge, YamlEntry entry, DiagnosticBag diagnostics)
    {
        var member = new ChallengeMemberSpec(new Located<string>(entry.Key.Text, entry.Key.Location));
        switch (entry.Value)
        {
            case YamlScalar { IsEmpty: false } pointer:
                return member with { Pointer = new Located<string>(pointer.Text, pointer.Location) };
            case YamlMapping mapping:
                var section = new MappingReader(mapping, Keywords.ChallengeMember, "a member of 'answer'", diagnostics);
                Located<string>? signed = section.ReadText("sign");
                return member with { Const = ShapeReader.ReadLeaf(section, "const", diagnostics), Pointer = signed, IsSigned = signed is not null };
            default:
                challenge.ReportWrongKind(Catalog.ExpectsText, entry.Key.Text, entry.Value);
                return member;
        }
    }

    private static DuplicatesSpec? ReadDuplicates(MappingReader receiver, DiagnosticBag diagnostics)
    {
        if (ReadMapping(receiver, "duplicates", Keywords.Duplicates, diagnostics) is not { } section)
        {
            return null;
        }

        var duplicates = new DuplicatesSpec(section.Location) { Keep = section.ReadCount("keep") };
        switch (section.GetNode("by"))
        {
            case null:
                diagnostics.Add(Catalog.MissingKeyword, section.Location, "duplicates", "by");
                return duplicates;
            case YamlMapping mapping:
                var by = new MappingReader(mapping, Keywords.Dispatch, "'by'", diagnostics);
                return duplicates with { Header = by.ReadText("header") };
            default:
                return duplicates with { Members = section.ReadNames("by") ?? [] };
        }
    }

    private static MappingReader? ReadMapping(MappingReader owner, string keyword, IReadOnlyList<Keyword> keywords, DiagnosticBag diagnostics) =>
        owner.GetNode(keyword) is { } node && owner.ExpectMapping(keyword, node) is { } mapping ? new MappingReader(mapping, keywords, $"'{keyword}'", diagnostics) : null;
}
