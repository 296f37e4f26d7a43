using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class InvalidReceiver : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        if (boundSpec.Spec.Api?.Receiver is not { } receiver)
        {
            return;
        }

        if (boundSpec.Spec.Webhooks.Count == 0)
        {
            diagnostics.Add(Catalog.ReceiverWithoutWebhooks, receiver.Location);
            return;
        }

        foreach (Located<string> header in new[] { receiver.DispatchHeader, receiver.Duplicates?.Header }.OfType<Located<string>>().Where(header => !HeaderText.IsToken(header.Value)))
        {
            diagnostics.Add(Catalog.InvalidHeaderName, header.Location, header.Value);
        }

        if (receiver.Challenge is { } challenge)
        {
            CheckChallenge(challenge, receiver.Signature?.Algorithm?.Value.StartsWith("hmac", StringComparison.Ordinal) == true, receiver.Signature is { IsNone: false }, diagnostics);
        }

        if (receiver.Duplicates is { Header: null } duplicates)
        {
            CheckDuplicates(duplicates, boundSpec, diagnostics);
        }
    }

    private static void CheckChallenge(ChallengeSpec challenge, bool canSign, bool hasSignature, DiagnosticBag diagnostics)
    {
        if (challenge is { When: null, Query: null } or { When: not null, Query: not null } or { When.Count: 0 } or { Query.Count: 0 })
        {
            diagnostics.Add(Catalog.ChallengeForm, challenge.Location);
            return;
        }

        foreach (TestSpec test in challenge.When ?? challenge.Query ?? [])
        {
            if (test.Limits.All.Count > 0 || (test.Values.Count == 0 && test.Present is null))
            {
                diagnostics.Add(Catalog.ChallengeTestNotValue, test.Member.Location, test.Member.Value);
            }
        }

        if (challenge.Token is { } token && challenge.Query is null)
        {
            diagnostics.Add(Catalog.ChallengeTokenInBody, token.Location);
        }

        if (challenge.Signed is { } signed && challenge.Query is not null)
        {
            diagnostics.Add(Catalog.ChallengeSignedGet, signed.Location);
        }
        else if (challenge.Signed is { Value: true } required && !hasSignature)
        {
            diagnostics.Add(Catalog.ChallengeWithoutSignature, required.Location, "signed");
        }

        foreach (ChallengeMemberSpec member in challenge.Members)
        {
            if ((member.Const is null) == (member.Pointer is null))
            {
                diagnostics.Add(Catalog.ChallengeMemberForm, member.Name.Location, member.Name.Value);
            }
            else if (member.IsSigned && !canSign)
            {
                diagnostics.Add(Catalog.ChallengeWithoutSignature, member.Pointer!.Location, "sign");
            }
        }
    }

    private static void CheckDuplicates(DuplicatesSpec duplicates, BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        var members = new WebhookMembers(boundSpec);
        foreach (Located<string> member in duplicates.Members.Where(member => !members.Exists(HeaderBuilder.ToJsonPointer(member.Value))))
        {
            diagnostics.Add(Catalog.UnknownWebhookMember, member.Location, member.Value);
        }

        if (duplicates.Members.Count == 0)
        {
            diagnostics.Add(Catalog.NoDuplicateKey, duplicates.Location);
        }
    }
}
