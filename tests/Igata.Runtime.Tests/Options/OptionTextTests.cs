using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Tests.Options;

/// <summary>Options that are not strings, as text of an endpoint or of a configuration.</summary>
public sealed class OptionTextTests
{
    [Fact]
    public void ValueIsItsLiteral()
    {
        Assert.Equal("12", OptionText.Format<int>(12, JsonWriters.Int32));
        Assert.Equal("true", OptionText.Format<bool>(true, JsonWriters.Boolean));
        Assert.Equal("7e19cb20-fc79-4d2f-bf29-d498ff76299a", OptionText.Format<Guid>(new Guid("7e19cb20-fc79-4d2f-bf29-d498ff76299a"), JsonWriters.Guid));
    }

    [Fact]
    public void UnsetValueHasNoText() => Assert.Null(OptionText.Format<int>(null, JsonWriters.Int32));

    [Fact]
    public void TextIsReadBack()
    {
        Assert.Equal(12, OptionText.Parse("12", JsonParsing.Int32, ParameterFormat.Literal));
        Assert.Equal(new Guid("7e19cb20-fc79-4d2f-bf29-d498ff76299a"), OptionText.Parse("7e19cb20-fc79-4d2f-bf29-d498ff76299a", JsonParsing.Guid, ParameterFormat.String));
    }

    [Fact]
    public void WrongTextIsNotInTheMessage()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => OptionText.Parse("s3cret", JsonParsing.Int32, ParameterFormat.Literal));
        Assert.DoesNotContain("s3cret", exception.ToString(), StringComparison.Ordinal);
    }
}
