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
        new BadEndpoint(),
        new BadHeader(),
        new BadMethodKey(),
        new BadPointer(),
        new BadStatus(),
        new BadTarget(),
        new BadTypeName(),
        new CodesMeet(),
        new DuplicateTarget(),
        new EchoOfNothing(),
        new EmptyRange(),
        new EmptyRule(),
        new EndlessType(),
        new ExampleSection(),
        new ExampleUnknownCode(),
        new LimitedUnionCase(),
        new MembersMeet(),
        new MethodsMeet(),
        new MisplacedKeyword(),
        new MisplacedLimit(),
        new MissingKeyword(),
        new NameTakenInEnum(),
        new NameTakenInRecord(),
        new NameTooLong(),
        new NoName(),
        new ReadsAsRecord(),
        new RequestNotRecord(),
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
