using System.Text.Json;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.TestApis.Almanac;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>Records that include others, and rules over sets of members.</summary>
public sealed class IncludeTests
{
    private static Person Person => new() { Id = new Guid("7e19cb20-fc79-4d2f-bf29-d498ff76299a"), Name = "nine char", Token = "t", Tags = ["a"] };

    [Fact]
    public void IncludedMembersComeFirstAndAreReplacedInPlace() => Assert.Equal(
        """{"id":"7e19cb20-fc79-4d2f-bf29-d498ff76299a","name":"nine char","token":"t","kind":"small","tags":["a"],"born":"2024-05-01","nested":{"id":"7e19cb20-fc79-4d2f-bf29-d498ff76299a","token":"t","more":"m"}}""",
        JsonSerializer.Serialize(Person with { Kind = PersonKind.Small, Born = new DateOnly(2024, 5, 1), Nested = new PersonNested { Id = Person.Id, Token = "t", More = "m" } }));

    [Fact]
    public void LimitsOfIncludedMembersAreChecked() => Assert.Equal(
        ["/id pattern", "/name maxLength", "/tags maxItems", "/nested/id pattern", "/nested/name maxLength"],
        Validate(Person with { Id = Guid.Empty, Name = "ten  chars", Tags = ["a", "b", "c"], Nested = new PersonNested { Id = Guid.Empty, Name = "longer", Token = "t" } }));

    [Theory]
    [InlineData("t", null, null, true)]
    [InlineData(null, "u", "p", true)]
    [InlineData(null, "u", null, false)]
    [InlineData(null, null, null, false)]
    [InlineData("t", "u", null, false)]
    [InlineData("t", "u", "p", false)]
    public void ExactlyOneSetIsComplete(string? token, string? user, string? password, bool isValid) =>
        Assert.Equal(isValid ? [] : [" one-of"], Validate(Person with { Token = token, User = user, Password = password is null ? null : (Secret)password }));

    [Fact]
    public void OneSetIsComplete()
    {
        Assert.Equal([" any-of"], Validate(Person with { Tags = null, Kind = PersonKind.Large }));
        Assert.Empty(Validate(Person with { Tags = null, Kind = PersonKind.Large, Born = new DateOnly(2024, 5, 1) }));
        Assert.Empty(Validate(Person with { Kind = PersonKind.Large }));
    }

    [Fact]
    public async Task RecordsArriveUnchanged()
    {
        await using LocalServer server = await AlmanacTests.StartServerAsync();
        using var almanac = new AlmanacClient(new AlmanacClientOptions { Endpoint = server.Endpoint });
        Assert.Equal(Person, await almanac.AddPersonAsync(Person, TestContext.Current.CancellationToken));
        AddShapeResponse response = await almanac.AddShapeAsync(new AddShapeRequest { Shape = new ShapeBase { Id = Person.Id, Token = "t" } }, TestContext.Current.CancellationToken);
        Assert.Equal("t", response.Shape.Base?.Token);
        using var http = new HttpClient();
        using HttpResponseMessage wrong = await http.PostAsync(new Uri(server.Endpoint, "people"), new StringContent($$"""{"id":"{{Person.Id}}","name":"n","tags":[]}""", System.Text.Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    private static IEnumerable<string> Validate(Person person)
    {
        var violations = new ViolationsBuilder();
        ((IValidatable)person).Validate(violations);
        Assert.Equal(violations.Count == 0, ((IValidatable)person).IsValid());
        return violations.Build().Select(violation => $"{violation.Pointer} {violation.Rule}");
    }
}
