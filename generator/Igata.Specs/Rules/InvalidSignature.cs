using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class InvalidSignature : ISpecRule
{
    private static readonly string[] SignedParts = ["body", "timestamp", "id", "url"];

    private static readonly string[] ValueParts = ["signature", "timestamp"];

    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        SignatureSpec? common = boundSpec.Spec.Api?.Receiver?.Signature;
        foreach (SignatureSpec signature in boundSpec.Spec.Webhooks.Select(webhook => webhook.Signature).Prepend(common).OfType<SignatureSpec>())
        {
            if (!signature.IsNone)
            {
                Check(signature, diagnostics);
            }
            else if (common is null or { IsNone: true })
            {
                diagnostics.Add(Catalog.SignatureNothingToRemove, signature.Location);
            }
        }

        foreach (Located<string> member in boundSpec.Spec.Webhooks.Select(webhook => webhook.Signature).Prepend(common).Select(signature => signature?.Timestamp?.Member).OfType<Located<string>>())
        {
            if (!new WebhookMembers(boundSpec).Exists(HeaderBuilder.ToJsonPointer(member.Value)))
            {
                diagnostics.Add(Catalog.SignatureUnknownMember, member.Location, member.Value);
            }
        }
    }

    private static void Check(SignatureSpec signature, DiagnosticBag diagnostics)
    {
        if (signature.Algorithm is not { } algorithm)
        {
            diagnostics.Add(Catalog.MissingKeyword, signature.Location, "signature", "algorithm");
            return;
        }

        if (signature.Header is null && algorithm.Value != "custom")
        {
            diagnostics.Add(Catalog.MissingKeyword, signature.Location, "signature", "header");
        }

        foreach (Located<string> header in new[] { signature.Header, signature.Timestamp?.Header, signature.Id }.OfType<Located<string>>().Where(header => !HeaderText.IsToken(header.Value)))
        {
            diagnostics.Add(Catalog.InvalidHeaderName, header.Location, header.Value);
        }

        if (FindUnused(signature, algorithm.Value) is { } unused)
        {
            diagnostics.Add(Catalog.SignatureUnusedKeyword, unused.Location, unused.Value, algorithm.Value);
        }
        else if (algorithm.Value.StartsWith("hmac", StringComparison.Ordinal))
        {
            CheckSigns(signature, diagnostics);
        }

        if (algorithm.Value != "custom")
        {
            CheckValue(signature, diagnostics);
        }
    }

    private static Located<string>? FindUnused(SignatureSpec signature, string algorithm)
    {
        (string Keyword, SourceLocation? Location)[] hashed =
        [
            ("encoding", signature.Encoding?.Location),
            ("key", signature.Key?.Location),
            ("signs", signature.Signs?.Location),
            ("timestamp", signature.Timestamp?.Location),
            ("id", signature.Id?.Location),
        ];
        (string Keyword, SourceLocation? Location)[] value = [("value", signature.Value.FirstOrDefault()?.Location), ("separator", signature.Separator?.Location)];
        IEnumerable<(string Keyword, SourceLocation? Location)> unused = algorithm switch
        {
            "token" => hashed,
            "custom" => [.. hashed, .. value],
            _ => signature.HasParts ? [] : [value[1]],
        };
        return unused.Where(keyword => keyword.Location is not null).Select(keyword => new Located<string>(keyword.Keyword, keyword.Location!.Value)).FirstOrDefault();
    }

    private static void CheckSigns(SignatureSpec signature, DiagnosticBag diagnostics)
    {
        SourceLocation location = signature.Signs?.Location ?? signature.Location;
        IReadOnlyList<string> signs = signature.Signs is { } template ? ReadPlaceholders(template, "signs", SignedParts, diagnostics) ?? SignedParts : ["body"];
        bool isPart = signature.Value.Any(part => part.Value.Contains("{timestamp}"));
        int sources = (isPart ? 1 : 0) + (signature.Timestamp?.Header is null ? 0 : 1) + (signature.Timestamp?.Member is null ? 0 : 1);
        if (!signs.Contains("body"))
        {
            diagnostics.Add(Catalog.SignatureWithoutBody, location);
        }

        if (signature.Timestamp is not null && sources != 1)
        {
            diagnostics.Add(Catalog.SignatureTimestampSources, signature.Timestamp.Location, sources == 0 ? "no" : "several");
        }
        else if (sources == 1 && signature.Timestamp?.Member is null && !signs.Contains("timestamp"))
        {
            diagnostics.Add(Catalog.SignatureUnsignedTimestamp, signature.Timestamp?.Location ?? location);
        }
        else if (sources == 0 && signature.Signs is not null && signs.Contains("timestamp") && !ReferenceEquals(signs, SignedParts))
        {
            diagnostics.Add(Catalog.SignatureWithoutTimestamp, location);
        }

        if (signature.Id is { } id && !signs.Contains("id"))
        {
            diagnostics.Add(Catalog.SignatureUnsignedId, id.Location);
        }
        else if (signature.Id is null && signs.Contains("id") && !ReferenceEquals(signs, SignedParts))
        {
            diagnostics.Add(Catalog.SignatureWithoutId, location);
        }
    }

    private static void CheckValue(SignatureSpec signature, DiagnosticBag diagnostics)
    {
        int signatures = 0;
        bool isRead = true;
        foreach (Located<string> part in signature.Value)
        {
            if (ReadPlaceholders(part, "value", ValueParts, diagnostics) is not { } names)
            {
                isRead = false;
            }
            else if (names.Count != 1)
            {
                isRead = false;
                diagnostics.Add(Catalog.SignatureValueParts, part.Location, part.Value);
            }
            else
            {
                signatures += names[0] == "signature" ? 1 : 0;
            }
        }

        if (isRead && signature.Value.Count > 0 && signatures != 1)
        {
            diagnostics.Add(Catalog.SignatureValueParts, signature.Value[0].Location, signature.Value[0].Value);
        }
    }

    private static IReadOnlyList<string>? ReadPlaceholders(Located<string> template, string keyword, string[] allowed, DiagnosticBag diagnostics)
    {
        if (SignatureTemplate.FindPlaceholders(template.Value) is not { } names)
        {
            diagnostics.Add(Catalog.SignatureUnclosedPlaceholder, template.Location, template.Value);
            return null;
        }

        string[] unknown = [.. names.Where(name => !allowed.Contains(name))];
        foreach (string name in unknown)
        {
            diagnostics.Add(Catalog.SignatureUnknownPlaceholder, template.Location, name, keyword, string.Join(", ", allowed.Select(part => $"{{{part}}}")));
        }

        return unknown.Length > 0 ? null : names;
    }
}
