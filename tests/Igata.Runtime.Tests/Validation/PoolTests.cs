using Igata.Runtime;
using Igata.Runtime.CompilerServices;

namespace Igata.Tests.ValidationTests;

/// <summary>Builders that are used again.</summary>
public class PoolTests
{
    [Fact]
    public void ValidationInsideOfAValidationHasABuilderOfItsOwn()
    {
        Violations violations = ViolationsBuilder.Find(new Owner(new Part(Limit: 3), new Part(Limit: 20)))!;

        Assert.Equal(["/first: views", "/part/limit: maximum"], violations.Select(static violation => $"{violation.Pointer}: {violation.Rule}"));
        Assert.Null(ViolationsBuilder.Find(new Owner(new Part(Limit: 12), new Part(Limit: 3))));
    }

    [Fact]
    public void ExceptionLeavesNothingForTheNextValidation()
    {
        Assert.Throws<InvalidOperationException>(() => ViolationsBuilder.Find(new Owner(new Part(Limit: 12), null)));
        Assert.Equal("/limit", Assert.Single(ViolationsBuilder.Find(new Part(Limit: 20))!).Pointer);
    }

    [Fact]
    public void ViolationsOfOneValueAreNotThoseOfTheNext()
    {
        Violations first = ViolationsBuilder.Find(new Part(Limit: 20))!;
        Violations second = ViolationsBuilder.Find(new Part(Limit: 30))!;

        Assert.Equal(["20", "30"], first.Concat(second).Select(static violation => violation.Value));
        Assert.Null(ViolationsBuilder.Find(new Part(Limit: 1)));
    }

    private sealed record Part(int Limit) : IValidatable
    {
        public void Validate(ViolationsBuilder violations) => violations.Range("limit", Limit, 0, 10);
    }

    /// <summary>A value that is valid if its first part is not, like a view of JSON that asks each of its types.</summary>
    private sealed record Owner(Part First, Part? Second) : IValidatable
    {
        public void Validate(ViolationsBuilder violations)
        {
            violations.PushSegment("part");
            if (Check.Nested(First))
            {
                violations.PopSegment();
                violations.Add("first", "views", "must not be valid");
                violations.PushSegment("part");
            }

            (Second ?? throw new InvalidOperationException("There is no second part.")).Validate(violations);
            violations.PopSegment();
        }
    }
}
