using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;

namespace Igata.Specs.Rules;

/// <summary>The list of all rules. Each rule has a file of its own.</summary>
internal static class AllRules
{
    /// <summary>The rules whose findings depend only on a declaration, the header, and the types of the folder.</summary>
    private static readonly ISpecRule[] OfDeclarations =
    [
        new InvalidCSharpName(),
        new InvalidUnionCase(),
        new InvalidEncodedType(),
        new InvalidFamily(),
        new InvalidHeader(),
        new InvalidMethodKey(),
        new InvalidPagination(),
        new UnsupportedParameterType(),
        new InvalidPath(),
        new InvalidShortForm(),
        new InvalidStream(),
        new InvalidJsonPointer(),
        new InvalidTarget(),
        new InvalidTypeName(),
        new EchoWithoutRequest(),
        new EmptyRange(),
        new IneffectiveRule(),
        new ExampleMismatch(),
        new ExampleUnknownCode(),
        new KeywordOfOtherProtocol(),
        new ReservedHeader(),
        new LimitedUnionCase(),
        new DuplicateMemberName(),
        new MismatchedPathParameters(),
        new MisplacedKeyword(),
        new InapplicableLimit(),
        new MisplacedScalar(),
        new MissingKeyword(),
        new ReservedValueName(),
        new ReservedMemberName(),
        new NameTooLong(),
        new UnnameableIdentifier(),
        new AmbiguousRecord(),
        new RequestMustBeRecord(),
        new RequiredAfterOptional(),
        new RestMethodShape(),
        new ReservedTypeName(),
        new AmbiguousUnion(),
        new UnknownErrorCode(),
        new UnknownMember(),
        new UnknownMemberReplacement(),
        new UnknownType(),
        new IncomparableMember(),
        new UnusedDefault(),
        new InapplicableSecret(),
        new DuplicateValueName(),
        new VersionMismatch(),
        new WrongConst(),
        new WrongDefault(),
        new WrongEnumValue(),
        new WrongExample(),
        new WrongRetryAfterType(),
        new WrongTestValue(),
        new WrongWebhookExample(),
    ];

    /// <summary>The rules that compare the declarations of several files.</summary>
    private static readonly ISpecRule[] OfFolders =
    [
        new AliasCycle(),
        new InvalidApiName(),
        new InvalidEndpoint(),
        new InvalidHost(),
        new InvalidInclude(),
        new InvalidAuthList(),
        new InvalidReceiver(),
        new InvalidSignature(),
        new InvalidErrors(),
        new InvalidErrorStatus(),
        new InvalidTokenSource(),
        new InvalidWebhook(),
        new ClientTypes(),
        new DuplicateErrorCodeName(),
        new DuplicateTarget(),
        new InfiniteType(),
        new EndpointVariables(),
        new DuplicateMethodName(),
        new MisplacedIdempotencyToken(),
        new DuplicateOptionName(),
        new AmbiguousRoute(),
        new AliasChainTooLong(),
        new DuplicateTypeName(),
        new UnknownReplacement(),
        new UnusedDirection(),
        new WrongSetupCall(),
    ];

    public static void Check(BoundSpec boundSpec, DiagnosticBag diagnostics, CancellationToken cancel)
    {
        CheckDeclarations(boundSpec, diagnostics, cancel);
        CheckFolder(boundSpec, diagnostics, cancel);
    }

    /// <summary>Checks the declarations of a file or of a folder.</summary>
    public static void CheckDeclarations(BoundSpec boundSpec, DiagnosticBag diagnostics, CancellationToken cancel) => Check(OfDeclarations, boundSpec, diagnostics, cancel);

    /// <summary>Checks what a folder declares as a whole.</summary>
    public static void CheckFolder(BoundSpec boundSpec, DiagnosticBag diagnostics, CancellationToken cancel) => Check(OfFolders, boundSpec, diagnostics, cancel);

    private static void Check(ISpecRule[] rules, BoundSpec boundSpec, DiagnosticBag diagnostics, CancellationToken cancel)
    {
        foreach (ISpecRule rule in rules)
        {
            cancel.ThrowIfCancellationRequested();
            rule.Check(boundSpec, diagnostics);
        }
    }
}
