// Nearly everything is recorded by people: "asked" alone is by a person.
global using Asked = Care.Partnerships.Asked<Care.Partnerships.Parties.Person>;
// A line in the working of an amount: most workings count money.
global using MoneyLine = Care.Partnerships.Values.WorkingLine<Care.Partnerships.Values.Money>;
