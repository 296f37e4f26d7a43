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
        """{"type":"person","id":"7e19cb20-fc79-4d2f-bf29-d498ff76299a","name":"nine char","token":"t","kind":"small","tags":["a"],"born":"2024-05-01","nested":{"id":"7e19cb20-fc79-4d2f-bf29-d498ff76299a","token":"t","more":"m"}}""",
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
        Assert.Equal(isValid ? [] : [" one-of"], Validate(Person with { Token = token, User = user, Password = password is null ? (Secret?)null : password }));

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
        Assert.Equal(Person, await almanac.AddPersonAsync(new AddPersonRequest { Person = Person }, TestContext.Current.CancellationToken));
        AddShapeResponse response = await almanac.AddShapeAsync(new AddShapeRequest { Shape = new ShapeBase { Id = Person.Id, Token = "t" } }, TestContext.Current.CancellationToken);
        Assert.Equal("t", response.Shape.Base?.Token);
        using var http = new HttpClient();
        using HttpResponseMessage wrong = await http.PostAsync(new Uri(server.Endpoint, "people"), new StringContent($$"""{"id":"{{Person.Id}}","name":"n","tags":[]}""", System.Text.Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task RecordsAreParametersAsIfWrittenInPlace()
    {
        await using LocalServer server = await AlmanacTests.StartServerAsync();
        using var almanac = new AlmanacClient(new AlmanacClientOptions { Endpoint = server.Endpoint });
        var request = new FindRequest { Year = 2024, Month = 5, Text = "a b", Limit = 3, All = true, Days = [new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 2)], Size = FindRequestSize.Large, XTotal = 7, XNext = new DateOnly(2024, 2, 1) };
        FindResponse response = await almanac.FindAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(("2024/5 a b 3 True 2 large", 7L, new DateOnly(2024, 2, 1)), (response.Text, response.XTotal, response.XNext));
        InvalidRequestException exception = await Assert.ThrowsAsync<InvalidRequestException>(() => almanac.FindAsync(request with { Limit = null, Days = null }, TestContext.Current.CancellationToken).AsTask());
        Assert.Equal("any-of", Assert.Single(exception.Violations).Rule);
        SubmitResponse submitted = await almanac.SubmitAsync(new SubmitRequest { Text = "x", Limit = 2, Size = SubmitRequestSize.Small }, TestContext.Current.CancellationToken);
        Assert.Equal("x 2 small", submitted.Text);
        await Assert.ThrowsAsync<InvalidRequestException>(() => almanac.SubmitAsync(new SubmitRequest { Text = "x", Size = SubmitRequestSize.Small }, TestContext.Current.CancellationToken).AsTask());
        await Assert.ThrowsAsync<InvalidRequestException>(() => almanac.FindAsync(request with { Limit = 0 }, TestContext.Current.CancellationToken).AsTask());
    }

    private static IEnumerable<string> Validate(Person person)
    {
        var violations = new ViolationsBuilder();
        ((IValidatable)person).Validate(violations);
        Assert.Equal(violations.Count == 0, ((IValidatable)person).IsValid());
        return violations.Build().Select(violation => $"{violation.Pointer} {violation.Rule}");
    }
}
