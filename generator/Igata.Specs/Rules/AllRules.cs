using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;

namespace Igata.Specs.Rules;

/// <summary>Every rule, one file each.</summary>
internal static class AllRules
{
    private static readonly ISpecRule[] Rules =
    [
        new AliasCycle(),
        new BadApiName(),
        new BadAs(),
        new BadCase(),
        new BadEndpoint(),
        new BadHeader(),
        new BadMethodKey(),
        new BadPages(),
        new BadParameter(),
        new BadPath(),
        new BadPointer(),
        new BadStatus(),
        new BadTarget(),
        new BadToken(),
        new BadTypeName(),
        new ClientTypes(),
        new CodesMeet(),
        new DuplicateTarget(),
        new EchoOfNothing(),
        new EmptyRange(),
        new EmptyRule(),
        new EndlessType(),
        new Endpoints(),
        new ExampleSection(),
        new ExampleUnknownCode(),
        new ForeignKeyword(),
        new HeaderTaken(),
        new LimitedUnionCase(),
        new MembersMeet(),
        new MethodsMeet(),
        new MisplacedIdempotencyToken(),
        new MisplacedKeyword(),
        new MisplacedLimit(),
        new MisplacedScalar(),
        new MissingKeyword(),
        new NameTakenInEnum(),
        new NameTakenInRecord(),
        new NameTooLong(),
        new NoName(),
        new OptionsMeet(),
        new PathParameters(),
        new ReadsAsRecord(),
        new RequestNotRecord(),
        new RequiredBehindOptional(),
        new RestForm(),
        new TypeNameTaken(),
        new TypeTooDeep(),
        new TypesMeet(),
        new UnionNotTellable(),
        new UnknownErrorCode(),
        new UnknownMember(),
        new UnknownSuccessor(),
        new UnknownType(),
        new UntestableMember(),
        new UselessDefault(),
        new UselessSecret(),
        new ValuesMeet(),
        new VersionNotInTarget(),
        new WrongConst(),
        new WrongDefault(),
        new WrongEnumValue(),
        new WrongExample(),
        new WrongGivenCall(),
        new WrongTestValue(),
    ];

    public static void Check(Draft draft, Findings findings)
    {
        foreach (ISpecRule rule in Rules)
        {
            rule.Check(draft, findings);
        }
    }
}
