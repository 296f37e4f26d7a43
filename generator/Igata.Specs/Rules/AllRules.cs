using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;

namespace Igata.Specs.Rules;

/// <summary>The list of all rules. Each rule has a file of its own.</summary>
internal static class AllRules
{
    private static readonly ISpecRule[] Rules =
    [
        new AliasCycle(),
        new InvalidApiName(),
        new InvalidCSharpName(),
        new InvalidUnionCase(),
        new InvalidEndpoint(),
        new InvalidHost(),
        new InvalidInclude(),
        new InvalidEncodedType(),
        new InvalidAuthList(),
        new InvalidFamily(),
        new InvalidHeader(),
        new InvalidMethodKey(),
        new InvalidPagination(),
        new UnsupportedParameterType(),
        new InvalidPath(),
        new InvalidReceiver(),
        new InvalidShortForm(),
        new InvalidSignature(),
        new InvalidStream(),
        new InvalidJsonPointer(),
        new InvalidErrors(),
        new InvalidErrorStatus(),
        new InvalidTarget(),
        new InvalidTokenSource(),
        new InvalidTypeName(),
        new InvalidWebhook(),
        new ClientTypes(),
        new DuplicateErrorCodeName(),
        new DuplicateTarget(),
        new EchoWithoutRequest(),
        new EmptyRange(),
        new IneffectiveRule(),
        new InfiniteType(),
        new EndpointVariables(),
        new ExampleMismatch(),
        new ExampleUnknownCode(),
        new KeywordOfOtherProtocol(),
        new ReservedHeader(),
        new LimitedUnionCase(),
        new DuplicateMemberName(),
        new DuplicateMethodName(),
        new MisplacedIdempotencyToken(),
        new MisplacedKeyword(),
        new InapplicableLimit(),
        new MisplacedScalar(),
        new MissingKeyword(),
        new ReservedValueName(),
        new ReservedMemberName(),
        new NameTooLong(),
        new UnnameableIdentifier(),
        new DuplicateOptionName(),
        new MismatchedPathParameters(),
        new AmbiguousRecord(),
        new AmbiguousRoute(),
        new RequestMustBeRecord(),
        new RequiredAfterOptional(),
        new RestMethodShape(),
        new ReservedTypeName(),
        new AliasChainTooLong(),
        new DuplicateTypeName(),
        new AmbiguousUnion(),
        new UnknownErrorCode(),
        new UnknownMember(),
        new UnknownReplacement(),
        new UnknownType(),
        new IncomparableMember(),
        new UnusedDefault(),
        new UnusedDirection(),
        new InapplicableSecret(),
        new DuplicateValueName(),
        new VersionMismatch(),
        new WrongConst(),
        new WrongDefault(),
        new WrongEnumValue(),
        new WrongExample(),
        new WrongRetryAfterType(),
        new WrongSetupCall(),
        new WrongTestValue(),
        new WrongWebhookExample(),
    ];

    public static void Check(BoundSpec boundSpec, DiagnosticBag diagnostics, CancellationToken cancel)
    {
        foreach (ISpecRule rule in Rules)
        {
            cancel.ThrowIfCancellationRequested();
            rule.Check(boundSpec, diagnostics);
        }
    }
}
