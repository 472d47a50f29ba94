// Nearly everything is recorded by people: "asked" alone is by a person.
global using Asked = Care.Partnerships.Asked<Care.Partnerships.Parties.Person>;
